/** A needle between the least and the greatest value that a signal has had since it is shown. */
export function mount(root, workbench, opened) {
  root.innerHTML = `
    <svg viewBox="-70 -62 140 84" height="180" role="img" aria-label="Gauge">
      <path d="M-50 0A50 50 0 0 1 50 0" fill="none" stroke="var(--line-strong)" stroke-width="8"/>
      <path class="needle" d="M0 0V-44" stroke="var(--accent)" stroke-width="3" stroke-linecap="round"/>
      <text y="18" text-anchor="middle" font-size="10" fill="var(--text)"></text>
    </svg>`;
  const needle = root.querySelector('.needle');
  const text = root.querySelector('text');
  let end = () => {};

  function show() {
    end();
    const path = opened.path.get()[0] ?? 'tank.level';
    let [least, greatest] = [Infinity, -Infinity];
    end = workbench.signals.subscribe([path], ({ values: [value] }) => {
      [least, greatest] = [Math.min(least, value), Math.max(greatest, value)];
      const turned = greatest > least ? (180 * (value - least)) / (greatest - least) - 90 : 0;
      needle.setAttribute('transform', `rotate(${turned})`);
      text.textContent = `${path} ${value.toPrecision(3)}`;
    });
  }
  const stop = opened.path.subscribe(show);
  show();
  return () => { stop(); end(); };
}
