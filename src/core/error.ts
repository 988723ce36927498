/** The kind of an error, for code to branch on. */
export type InlayErrorCode =
  /** no connection, DNS failure, or an answer the browser may not read (CORS) */
  | 'network'
  | 'timeout'
  | 'aborted'
  /** an HTTP status outside 200–299: see `status` and `problem` */
  | 'status'
  /** the answer is not what the source's format says */
  | 'format'
  /** the answer is larger than the cap */
  | 'size'
  /** the source cannot do this here (a secret key in a page, a missing permission) */
  | 'unsupported';

export interface InlayErrorInit {
  /** HTTP status, `null` when there was no answer */
  status?: number | null;
  /** seconds the server asks to wait, `null` when it does not say */
  retryAfter?: number | null;
  /** the parsed body of an error answer, RFC 9457 problem details where the server speaks them */
  problem?: unknown;
  cause?: unknown;
}

/** The only error that sources and requests throw. */
export class InlayError extends Error {
  override readonly name = 'InlayError';
  readonly code: InlayErrorCode;
  readonly status: number | null = null;
  readonly retryAfter: number | null = null;
  readonly problem: unknown = null;

  constructor(code: InlayErrorCode, message: string, init: InlayErrorInit = {}) {
    super(message);
    Object.assign(this, init);
    this.code = code;
  }

  /** Wraps what was thrown in an `InlayError`, unless it is one. */
  static from(thrown: unknown): InlayError {
    // by name: a source for script tags comes in a file of its own, with a copy of this class
    return thrown instanceof Error && thrown.name === 'InlayError'
      ? (thrown as InlayError)
      : new InlayError('format', String(thrown), { cause: thrown });
  }
}
