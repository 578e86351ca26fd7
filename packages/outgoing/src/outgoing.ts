// SPDX-License-Identifier: AGPL-3.0-or-later

export interface OutgoingRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly contentType: string;
  /** The header `Date`. */
  readonly date: string | null;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
  /** When the server's certificate expires, in milliseconds since 1970; null without TLS. */
  readonly certificateExpiresMs: number | null;
  readonly text: string;
  readonly url: URL;
  readonly seconds: number;
}

/** Requests to servers of others, at addresses that are not ours to trust. Calls throw `OutgoingError`. */
export interface Outgoing {
  readonly timeoutSeconds: number;
  request(address: string, asked?: OutgoingRequest): Promise<OutgoingAnswer>;
  /** Whether an address may be asked at all; throws where it may not. */
  vet(address: string): Promise<void>;
}
