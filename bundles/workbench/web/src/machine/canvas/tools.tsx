import { useReactFlow, useViewport } from '@xyflow/react';
import { Icon } from '../../controls/icon';
import { useObservable, useWorkbench } from '../../shell/react';

export function Tools() {
  const { zoom } = useViewport();
  const flow = useReactFlow();
  const { commands } = useWorkbench();
  const whole = useObservable(commands.list).find(({ id }) => id === 'canvas.showAll')?.title;
  return (
    <div className="tools">
      <button className="small" onClick={() => void commands.run('component.add')}>
        <Icon name="plus" />
        Add <kbd>A</kbd>
      </button>
      <button className="quiet icon-only" aria-label={whole} title={whole} onClick={() => void commands.run('canvas.showAll')}>
        <Icon name="fit" />
      </button>
      <button className="quiet small" title="Show at 100 %" onClick={() => void flow.zoomTo(1)}>
        {Math.round(zoom * 100)} %
      </button>
    </div>
  );
}

export function Legend() {
  return (
    <div className="legend" aria-hidden="true">
      <span><i className="shape circle" /> number</span>
      <span><i className="shape square" /> on/off</span>
      <span><i className="shape diamond" /> integer</span>
      <span><i className="shape circle state" /> state</span>
    </div>
  );
}
