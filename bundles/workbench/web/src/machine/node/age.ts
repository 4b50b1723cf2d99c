/** How long something has been so, in the largest whole unit: `12 s`, `3 min`, `2 h`. */
export function ageText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-9));
  return whole < 60 ? `${whole} s` : whole < 3600 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 3600)} h`;
}
