// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Outgoing, OutgoingAnswer } from '@essaim/outgoing';
import { z } from 'zod';
import { type ProviderPoint, failed, passed } from '../../../domain/providers/provider.ts';
import { answerPoint, outgoingPoint } from './outgoing-point.ts';

const SUFFIX = '/.well-known/openid-configuration';

const text = z.string().min(1).max(2000);
const texts = z.array(z.string()).max(200);

const metadata = z.object({
  issuer: text,
  authorization_endpoint: text,
  token_endpoint: text,
  jwks_uri: text,
  userinfo_endpoint: text.optional(),
  end_session_endpoint: text.optional(),
  response_types_supported: texts.optional(),
  token_endpoint_auth_methods_supported: texts.optional(),
  id_token_signing_alg_values_supported: texts.optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** What is used of a discovery document (OpenID Connect Discovery 1.0, 3). */
export type Metadata = z.infer<typeof metadata>;

interface Discovered {
  readonly points: ProviderPoint[];
  readonly metadata: Metadata | null;
  readonly date: string | null;
}

/** Reads a discovery document and compares its issuer with the address that it was read from. */
export const readDiscovery = async (outgoing: Outgoing, address: string): Promise<Discovered> => {
  let answer: OutgoingAnswer;
  try {
    answer = await outgoing.request(address, { headers: { accept: 'application/json' } });
  } catch (error) {
    return stopped(outgoingPoint(error, 'address', outgoing.timeoutSeconds));
  }
  const found = parsed(answer.text);
  if (answer.status !== 200 || found === null) {
    return stopped(
      (await issuerGiven(outgoing, address)) ??
        answerPoint(answer, 'address') ??
        failed('metadata', isPage(answer) ? 'provider-page-given' : 'provider-not-json'),
    );
  }
  const read = passed('address', 'provider-address-read', { seconds: answer.seconds.toFixed(1) });
  const checked = metadata.safeParse(found);
  if (!checked.success) {
    const missing = [...new Set(checked.error.issues.map(({ path }) => path.join('.')))].join(', ');
    return stopped(
      (await issuerGiven(outgoing, address)) ??
        failed('metadata', 'provider-metadata-incomplete', { missing }),
    );
  }
  const expected = address.split('?')[0]?.replace(SUFFIX, '') ?? address;
  const { issuer } = checked.data;
  if (issuer.replace(/\/$/, '') !== expected.replace(/\/$/, '')) {
    return stopped(read, failed('issuer', 'provider-issuer-differs', { found: issuer, expected }));
  }
  return {
    points: [read, passed('issuer', 'provider-issuer-matches', { issuer })],
    metadata: checked.data,
    date: answer.date,
  };
};

const stopped = (...points: ProviderPoint[]): Discovered => ({
  points,
  metadata: null,
  date: null,
});

/** Tells when the issuer was given in place of the discovery address below it. */
const issuerGiven = async (outgoing: Outgoing, address: string): Promise<ProviderPoint | null> => {
  if (address.includes(SUFFIX)) return null;
  const guess = `${address.split('?')[0]?.replace(/\/+$/, '') ?? ''}${SUFFIX}`;
  try {
    const answer = await outgoing.request(guess);
    return answer.status === 200 && metadata.safeParse(parsed(answer.text)).success
      ? failed('address', 'provider-issuer-given', { address: guess })
      : null;
  } catch {
    return null;
  }
};

const isPage = ({ contentType, text: body }: OutgoingAnswer): boolean =>
  contentType.includes('html') || /^\s*<(!doctype )?html/i.test(body);

const parsed = (body: string): unknown => {
  try {
    const found = JSON.parse(body) as unknown;
    return typeof found === 'object' && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
};
