/** Opens the gauge with the signal whose menu this stands in, or with the one that is selected. */
export function run(workbench, signal) {
  const path = signal ?? workbench.machine.selection.get().find((each) => each.includes('.'));
  workbench.views.open('acme.gauge', ...(path ? [path] : []));
}
