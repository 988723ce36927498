/** What went wrong, in a word that code can branch on. */
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
  /** the address asked */
  url?: string;
  cause?: unknown;
}

/** The only error that sources and requests throw. */
export class InlayError extends Error {
  readonly code: InlayErrorCode;
  readonly status: number | null;
  readonly retryAfter: number | null;
  readonly problem: unknown;
  readonly url: string | null;

  constructor(code: InlayErrorCode, message: string, init: InlayErrorInit = {}) {
    super(message, { cause: init.cause });
    this.name = 'InlayError';
    this.code = code;
    this.status = init.status ?? null;
    this.retryAfter = init.retryAfter ?? null;
    this.problem = init.problem ?? null;
    this.url = init.url ?? null;
  }

  /** Whatever was thrown, as an `InlayError`. */
  static from(thrown: unknown): InlayError {
    if (thrown instanceof InlayError) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new InlayError('format', message, { cause: thrown });
  }
}
