/** How far something is that has several parts, each of them told by itself. It never goes back. */
export class Progress {
  private from = 0;
  private upTo = 1;
  private share = 0;

  /** What follows fills what is left up to `upTo`, a share of the whole, 0..1. */
  next(upTo: number): void {
    this.from = this.share;
    this.upTo = Math.max(upTo, this.share);
  }

  /** The share of the whole when this part has come so far, 0..1. */
  at(part: number): number {
    this.share = Math.max(this.share, this.from + (this.upTo - this.from) * Math.min(1, part));
    return this.share;
  }
}
