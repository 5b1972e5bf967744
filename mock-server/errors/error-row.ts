/** How an edition family words one failure on the wire. */
export interface ErrorRow {
  readonly errno: number;
  readonly status: number;
  readonly error: string;
  readonly message: string;
}
