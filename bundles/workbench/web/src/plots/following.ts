/** Samples of what stands still are kept a second late. */
const LATE_LOOKS = 2;

/** Whether a plot that follows is due for another look: while simulated time moves, by itself or by steps, and for a moment after. */
export class Following {
  private seen = NaN;
  private left = 0;

  /** Asked once a second. */
  isDue(time: number): boolean {
    this.left = time === this.seen ? this.left - 1 : LATE_LOOKS;
    this.seen = time;
    return this.left >= 0;
  }
}
