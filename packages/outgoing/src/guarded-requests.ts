// SPDX-License-Identifier: AGPL-3.0-or-later
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { type TLSSocket, rootCertificates } from 'node:tls';
import { isPublicAddress } from './is-public-address.ts';
import { type OutgoingFault, OutgoingError } from './outgoing-error.ts';
import type { Outgoing, OutgoingAnswer, OutgoingRequest } from './outgoing.ts';

export interface OutgoingSettings {
  /** On a local start and in tests: loopback and private networks, and plain http, may be reached. */
  readonly allowsPrivate: boolean;
  readonly timeoutMs: number;
  /** What the header `User-Agent` says. */
  readonly userAgent: string;
  /** Authorities to trust beside the machine's, as PEM. */
  readonly authorities?: readonly string[];
  /** What a name stands for; the machine's own resolver unless tests say otherwise. */
  readonly resolve?: (host: string) => Promise<string[]>;
}

const MOST_BYTES = 512 * 1024;

const TLS_FAULTS: Readonly<Record<string, OutgoingFault>> = {
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  CERT_SIGNATURE_FAILURE: 'tls-authority',
  CERT_UNTRUSTED: 'tls-authority',
  INVALID_CA: 'tls-authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-authority',
  ABORT_ERR: 'silent',
  ETIMEDOUT: 'silent',
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
};

interface Target {
  readonly url: URL;
  readonly host: string;
  readonly ip: string;
}

/**
 * Requests to addresses that people typed in, or that a stranger's document names: public addresses
 * only, resolved once and then held to, no redirects followed, bounded in time and size.
 */
export const guardedRequests = ({
  allowsPrivate,
  timeoutMs,
  userAgent,
  authorities = [],
  resolve = ownResolver,
}: OutgoingSettings): Outgoing => {
  const ca = authorities.length > 0 ? [...rootCertificates, ...authorities] : undefined;
  const target = async (address: string): Promise<Target> => {
    const url = URL.parse(address);
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '') {
      throw new OutgoingError('invalid', address.slice(0, 200));
    }
    const host = url.hostname.replaceAll(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && !allowsPrivate) throw new OutgoingError('insecure', host);
    const ips = isIP(host) ? [host] : await resolved(host, resolve);
    if (!allowsPrivate && ips.some((ip) => !isPublicAddress(ip))) {
      throw new OutgoingError('private', host);
    }
    return { url, host, ip: ips[0] ?? '' };
  };

  return {
    timeoutSeconds: timeoutMs / 1000,
    request: async (address, asked = {}) => {
      const begun = performance.now();
      const answer = await sent(await target(address), asked, { timeoutMs, userAgent, ca });
      return { ...answer, seconds: (performance.now() - begun) / 1000 };
    },
    vet: async (address) => {
      await target(address);
    },
  };
};

const ownResolver = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);

const resolved = async (
  host: string,
  resolve: (host: string) => Promise<string[]>,
): Promise<string[]> => {
  try {
    return await resolve(host);
  } catch {
    throw new OutgoingError('host-unknown', host);
  }
};

interface Manner {
  readonly timeoutMs: number;
  readonly userAgent: string;
  readonly ca: string[] | undefined;
}

const sent = (
  { url, host, ip }: Target,
  { method = 'GET', headers = {}, body }: OutgoingRequest,
  { timeoutMs, userAgent, ca }: Manner,
): Promise<Omit<OutgoingAnswer, 'seconds'>> =>
  new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const fail = (error: unknown): void => reject(faultOf(error, host));
    const request = (isSecure ? secureRequest : plainRequest)(
      url,
      {
        method,
        agent: false,
        ca,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: '*/*', 'user-agent': userAgent, ...headers },
        lookup: (_host, options, done) => {
          const family = isIP(ip);
          if (options.all === true) done(null, [{ address: ip, family }]);
          else done(null, ip, family);
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        const certificateExpiresMs = isSecure ? expiryOf(response.socket as TLSSocket) : null;
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST_BYTES) {
            reject(new OutgoingError('too-large', host));
            response.destroy();
          } else chunks.push(chunk);
        });
        response.on('error', fail);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            contentType: response.headers['content-type'] ?? '',
            date: response.headers.date ?? null,
            retryAfter: response.headers['retry-after'] ?? null,
            certificateExpiresMs,
            text: Buffer.concat(chunks).toString('utf8'),
            url,
          }),
        );
      },
    );
    request.on('error', fail);
    request.end(body);
  });

const expiryOf = (socket: TLSSocket): number | null => {
  const expires = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(expires) ? null : expires;
};

const faultOf = (error: unknown, host: string): OutgoingError => {
  if (error instanceof OutgoingError) return error;
  const { code = '', cause } = error as { code?: string; cause?: { code?: string } };
  return new OutgoingError(
    TLS_FAULTS[code] ?? TLS_FAULTS[cause?.code ?? ''] ?? 'unreachable',
    host,
  );
};
