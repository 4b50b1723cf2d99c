/** Line icons on a grid of 20, drawn for this product. */
export const icons: Readonly<Record<string, string>> = {
  machine: '<rect x="2.5" y="3" width="6" height="5" rx="1.2"/><rect x="11.5" y="12" width="6" height="5" rx="1.2"/><path d="M8.5 5.5h3.5a2 2 0 0 1 2 2V12"/>',
  library: '<rect x="3" y="3" width="5.5" height="5.5" rx="1"/><rect x="11.5" y="3" width="5.5" height="5.5" rx="1"/><rect x="3" y="11.5" width="5.5" height="5.5" rx="1"/><path d="M14.25 11.5v5.5M11.5 14.250H17"/>',
  tags: '<path d="M3 4.5V10l7 7 6.5-6.5-7-7H4A1 1 0 0 0 3 4.5z"/><circle cx="6.8" cy="7.3" r="1.1"/>',
  tests: '<path d="M3.5 10.5l4 4 9-9"/>',
  runs: '<path d="M3 3v14h14"/><path d="M5.5 13l3.5-4 3 2.5L17 5.5"/>',
  extensions: '<path d="M8 4.5a1.8 1.8 0 0 1 3.6 0V6H15v3.600h1.200a1.8 1.8 0 0 1 0 3.600H15V17H4V6h4z"/>',
  settings: '<circle cx="10" cy="10" r="2.6"/><path d="M10 2.5v2.300M10 15.200v2.300M2.5 10h2.300M15.2 10h2.300M4.7 4.700l1.6 1.600M13.7 13.700l1.6 1.600M15.3 4.700l-1.6 1.600M6.3 13.700l-1.6 1.6"/>',
  search: '<circle cx="8.5" cy="8.5" r="5"/><path d="M12.2 12.200L17 17"/>',
  play: '<path d="M6 3.5v13l10.5-6.5z" fill="currentColor"/>',
  pause: '<path d="M6.5 4v12M13.5 4v12" stroke-width="3"/>',
  advance: '<path d="M5 4v12l8-6z"/><path d="M15.5 4v12"/>',
  stop: '<rect x="5" y="5" width="10" height="10" rx="1"/>',
  restart: '<path d="M16.5 10A6.5 6.5 0 1 1 14.300 5.200"/><path d="M14.8 2v3.500h-3.5"/>',
  undo: '<path d="M7 4L3.5 7.5 7 11"/><path d="M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8"/>',
  redo: '<path d="M13 4l3.5 3.5L13 11"/><path d="M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4"/>',
  bolt: '<path d="M11.5 2L4.5 11.5h5L8.5 18l7-9.5h-5z"/>',
  warning: '<path d="M10 3L2 17h16z"/><path d="M10 8v4.5M10 14.5v.5"/>',
  check: '<path d="M4 10.5l4 4 8-9"/>',
  cross: '<path d="M5 5l10 10M15 5L5 15"/>',
  plug: '<path d="M7 2.5V7M13 2.5V7M5 7h10v3a5 5 0 0 1-10 0zM10 15v3"/>',
  hand: '<path d="M6 11V5.5a1.2 1.2 0 0 1 2.4 0V9 4a1.2 1.2 0 0 1 2.4 0v5-4a1.2 1.2 0 0 1 2.4 0v6-2.5a1.2 1.2 0 0 1 2.3 0V13a5 5 0 0 1-5 4.5c-3 0-4-1.5-6.5-5.5-.6-1 .9-2 2-1z"/>',
  chevron: '<path d="M5.5 8l4.5 4.5L14.5 8"/>',
  more: '<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.4"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  fit: '<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/>',
  trend: '<path d="M2.5 14.5l5-6 4 3.5 6-7"/>',
  info: '<circle cx="10" cy="10" r="7"/><path d="M10 9v5M10 6v.5"/>',
  shield: '<path d="M10 2.5l6 2.200v5c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8v-5z"/>',
  log: '<path d="M4 5h12M4 10h12M4 15h8"/>',
  link: '<path d="M7 2.5V7M13 2.5V7M5 7h10v3a5 5 0 0 1-10 0zM10 15v3"/>',
  layout: '<rect x="2.5" y="7.5" width="5" height="5" rx="1"/><rect x="12.5" y="2.5" width="5" height="5" rx="1"/><rect x="12.5" y="12.5" width="5" height="5" rx="1"/><path d="M7.5 10h2.5V5h2.5M10 10v5h2.5"/>',
  component: '<path d="M10 2.5l6.5 3.700v7.600L10 17.5l-6.5-3.700V6.200z"/><path d="M3.5 6.200L10 10l6.5-3.800M10 10v7.5"/>',
  subsystem: '<rect x="2.5" y="4" width="15" height="12" rx="2"/><path d="M2.5 8h15M6 11.5h4"/>',
  valve: '<path d="M2.5 6.5v8l7.5-4 7.5 4v-8l-7.5 4z"/><path d="M10 10.5V4M7 4h6"/>',
  tank: '<ellipse cx="10" cy="4.8" rx="6" ry="2.2"/><path d="M4 4.800v10.400c0 1.2 2.7 2.2 6 2.200s6-1 6-2.200V4.800M4 10c0 1.2 2.7 2.2 6 2.200s6-1 6-2.2"/>',
  heater: '<path d="M2 10h2.5l1.5-4.5 2.7 9 2.7-9 2.6 9L15.5 10H18"/>',
  sensor: '<circle cx="10" cy="10" r="7"/><path d="M10 12.5l3.5-5"/><circle cx="10" cy="12.5" r="1.1"/>',
  pid: '<path d="M2.5 15H6c2.5 0 1.5-11 4-11s1.5 8 4 8h3.5"/>',
  pump: '<circle cx="10" cy="10" r="7"/><path d="M7 5.5L16 10l-9 4.5z"/>',
  splitter: '<path d="M2.5 10H8l4.5-5H17M8 10l4.5 5H17"/>',
  actuator: '<rect x="2.5" y="6.5" width="9" height="7" rx="1"/><path d="M11.5 10H17M17 7.5v5"/>',
  source: '<path d="M2.5 10c2-7 4.5-7 6.5-1s4.5 6 8.5-3"/>',
  math: '<path d="M5 4h10l-6 6 6 6H5"/>',
};

/** An icon by its name, or SVG text of a contribution, cleaned by `svgText`. */
export function Icon({ name, className }: { readonly name: string; readonly className?: string }) {
  return (
    <svg
      className={`icon ${className ?? ''}`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // The text is of the table above, or has passed `contents` of `controls/svg`.
      dangerouslySetInnerHTML={{ __html: icons[name] ?? name }}
    />
  );
}
