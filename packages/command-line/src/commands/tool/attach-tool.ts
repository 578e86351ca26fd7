// SPDX-License-Identifier: AGPL-3.0-or-later
import { configurationFor, endpointsOf } from '@essaim/tool-profiles';
import type { Context, Session } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { wholeNumber } from '../../output/page.ts';
import { askToAttach } from './ask-to-attach.ts';
import { attachedText } from './attached-text.ts';
import { checkSignIn } from './check-sign-in.ts';
import { readMetadata } from './read-metadata.ts';
import { readSignOn } from './read-sign-on.ts';
import { readSecret } from './read-secret.ts';
import { unfinished, untilReady } from './until-ready.ts';

interface Options {
  readonly profile: string;
  readonly url: string;
  readonly organisation: string;
  readonly hoster?: string;
  readonly name?: string;
  readonly redirectUri?: readonly string[];
  readonly postLogoutRedirectUri?: readonly string[];
  readonly backchannelLogoutUri?: string;
  readonly metadata?: string;
  readonly wait: string;
}

/** `essaim tool attach`: whatever was done already is found again, so it may be run as often as wished. */
export const attachTool = async (context: Context, options: Options): Promise<void> => {
  const { say, language } = context;
  const seconds = wholeNumber('--wait', options.wait, say);
  const metadata = readMetadata(options.metadata, say);
  const session = await context.open();
  const organisation = await findOrganisation(session, options.organisation, say);
  const attached = await askToAttach(
    session,
    {
      ...(await requestOf(session, options, organisation.id, say)),
      ...(metadata !== null && { saml: { metadata } }),
    },
    seconds,
  );
  if (!attached) throw unfinished(seconds, say);
  const { instance, activation } = await untilReady(context, session, attached, seconds);
  const { clientId, issuer } = instance.client;
  const isSaml = instance.protocol === 'saml';
  const { secret, warnings } = isSaml
    ? { secret: null, warnings: [] }
    : await readSecret(context, session, instance.id);
  const saml = isSaml ? await readSignOn(session, instance.id) : null;
  const checked = await checkSignIn(session, instance.id);
  const profile = instance.profile ?? instance.toolKey;
  const configuration = configurationFor(profile, {
    address: instance.address,
    issuer: issuer ?? session.deployment.issuer,
    clientId: clientId ?? '',
    secret: secret ?? say('(secret déjà lu)', '(secret read already)'),
    redirectUris: instance.redirectUris,
    backchannelLogoutUri: instance.backchannelLogoutUri,
    protocol: instance.protocol,
    certificate: saml?.certificate ?? null,
  });
  const document = {
    issuer,
    client_id: clientId,
    client_secret: secret,
    discovery: endpointsOf(issuer ?? '').discovery,
    endpoints: endpointsOf(issuer ?? ''),
    redirect_uris: instance.redirectUris,
    post_logout_redirect_uris: instance.postLogoutRedirectUris,
    backchannel_logout_uri: instance.backchannelLogoutUri,
    protocol: instance.protocol,
    saml,
    scopes: isSaml ? null : 'openid profile email',
    configuration: configuration.parts,
    notes: configuration.notes.map((note) => note[language]),
    instance_id: instance.id,
    name: instance.name,
    url: instance.address,
    profile,
    organisation: organisation.key,
    hoster: instance.hosterName,
    activation: activation && { id: activation.id, state: activation.state },
    access: activation ? 'granted' : 'not-requested',
    checks: checked.points,
    warnings: [...warnings, ...checked.warnings, ...attached.warnings],
  };
  context.answer(document, attachedText(document, say));
};

const requestOf = async (
  session: Session,
  options: Options,
  organisationId: string,
  say: Context['say'],
) => {
  const hoster = options.hoster ? await findOrganisation(session, options.hoster, say) : null;
  return {
    profile: options.profile,
    address: options.url,
    organisationId,
    ...(hoster && { hosterOrganisationId: hoster.id }),
    ...(options.name !== undefined && { name: options.name }),
    ...(options.redirectUri && { redirectUris: [...options.redirectUri] }),
    ...(options.postLogoutRedirectUri && {
      postLogoutRedirectUris: [...options.postLogoutRedirectUri],
    }),
    ...(options.backchannelLogoutUri !== undefined && {
      backchannelLogoutUri: options.backchannelLogoutUri,
    }),
  };
};
