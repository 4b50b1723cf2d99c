export const SPEEDS: readonly (number | 'max')[] = [0.1, 0.5, 1, 2, 5, 10, 100, 'max'];

export function speedName(speed: number | 'max'): string {
  return speed === 'max' ? 'max' : `${speed}×`;
}
