/** What the user interface needs to give the user their data. */
export interface DataPort {
  readonly todo: true;
}
