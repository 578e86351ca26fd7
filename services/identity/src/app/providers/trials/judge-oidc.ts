// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Outgoing, type OutgoingAnswer, OutgoingError } from '@essaim/outgoing';
import {
  type OidcContract,
  type ProviderPoint,
  failed,
  passed,
  warning,
} from '../../../domain/providers/provider.ts';
import { tokenRequest } from '../token-request.ts';
import { judgeIdToken } from './judge-id-token.ts';
import { type Claims, type Judgement, claimTexts, stoppedAt } from './judgement.ts';

export interface OidcReturn {
  readonly code: string | undefined;
  readonly iss: string | undefined;
  readonly error: string | undefined;
}

export interface OidcTrial {
  readonly contract: OidcContract;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Exchanges the code of a test sign-in and looks at all that the provider sends. */
export const judgeOidc = async (
  outgoing: Outgoing,
  trial: OidcTrial,
  returned: OidcReturn,
): Promise<Judgement> => {
  const refusal = returnPoint(trial.contract, returned);
  if (refusal) return stoppedAt(refusal);
  const exchanged = await exchange(outgoing, trial, returned.code ?? '');
  if ('point' in exchanged) return stoppedAt(exchanged.point);
  const answered = passed('sign-in', 'provider-trial-answered');
  const token = await judgeIdToken(outgoing, trial, exchanged.idToken);
  if (!token.claims) return stoppedAt(answered, ...token.points);
  const userinfo = await readUserinfo(
    outgoing,
    trial.contract,
    exchanged.accessToken,
    token.claims,
  );
  return {
    points: [answered, ...token.points, ...userinfo.points],
    claims: { ...userinfo.claims, ...token.claims },
    subject: token.claims['sub'] ?? null,
  };
};

/** RFC 9207, 2.4: a return that names another issuer is a mix-up, and must be refused. */
const returnPoint = (
  { issuer, tellsIssuer }: OidcContract,
  { code, iss, error }: OidcReturn,
): ProviderPoint | null => {
  if (iss !== undefined && iss !== issuer) {
    return failed('sign-in', 'provider-trial-iss-wrong', { found: iss.slice(0, 200) });
  }
  if (iss === undefined && tellsIssuer) return failed('sign-in', 'provider-trial-iss-missing');
  if (error !== undefined) return failed('sign-in', 'provider-trial-error', { error });
  return code === undefined ? failed('sign-in', 'provider-trial-code-missing') : null;
};

const exchange = async (
  outgoing: Outgoing,
  { contract, clientId, clientSecret, redirectUri, verifier }: OidcTrial,
  code: string,
): Promise<{ idToken: string; accessToken: string | null } | { point: ProviderPoint }> => {
  let answer: OutgoingAnswer;
  try {
    answer = await outgoing.request(
      contract.tokenEndpoint,
      tokenRequest({
        method: contract.clientMethod,
        clientId,
        clientSecret,
        code,
        verifier,
        redirectUri,
      }),
    );
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return {
      point:
        error.fault === 'silent'
          ? failed('sign-in', 'provider-trial-token-silent', { seconds: outgoing.timeoutSeconds })
          : failed('sign-in', 'provider-trial-token-refused', { error: error.fault }),
    };
  }
  const body = parsed(answer.text);
  if (answer.status !== 200) {
    const error = typeof body['error'] === 'string' ? body['error'] : `HTTP ${answer.status}`;
    return { point: failed('sign-in', 'provider-trial-token-refused', { error }) };
  }
  const { id_token: idToken, access_token: accessToken } = body;
  return typeof idToken === 'string'
    ? { idToken, accessToken: typeof accessToken === 'string' ? accessToken : null }
    : { point: failed('token', 'provider-trial-no-id-token') };
};

const readUserinfo = async (
  outgoing: Outgoing,
  { userinfoEndpoint }: OidcContract,
  accessToken: string | null,
  token: Claims,
): Promise<{ points: ProviderPoint[]; claims: Claims }> => {
  if (userinfoEndpoint === null || accessToken === null) return { points: [], claims: {} };
  const refused = (error: string) => ({
    points: [warning('token', 'provider-trial-userinfo-refused', { error })],
    claims: {},
  });
  try {
    const answer = await outgoing.request(userinfoEndpoint, {
      headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
    });
    if (answer.status !== 200) return refused(`HTTP ${answer.status}`);
    const claims = claimTexts(parsed(answer.text));
    if (claims['sub'] !== token['sub']) {
      return { points: [failed('token', 'provider-trial-userinfo-subject')], claims: {} };
    }
    const only = Object.keys(claims).filter((name) => token[name] === undefined);
    return {
      points:
        only.length === 0
          ? []
          : [passed('token', 'provider-trial-userinfo', { claims: only.slice(0, 8).join(', ') })],
      claims,
    };
  } catch (error) {
    if (error instanceof OutgoingError) return refused(error.fault);
    throw error;
  }
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    const found = JSON.parse(text) as unknown;
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
