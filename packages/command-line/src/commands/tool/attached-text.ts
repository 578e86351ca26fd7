// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ConfigurationPart } from '@essaim/tool-profiles';
import type { Say } from '../../context/language.ts';
import { facts } from '../../output/table.ts';

interface Attached {
  readonly name: string;
  readonly issuer: string | null;
  readonly client_id: string | null;
  readonly client_secret: string | null;
  readonly discovery: string;
  readonly redirect_uris: readonly string[];
  readonly backchannel_logout_uri: string | null;
  readonly instance_id: string;
  readonly configuration: readonly ConfigurationPart[];
  readonly notes: readonly string[];
  readonly warnings: readonly { readonly text: string }[];
}

/** An attached tool for people: what to set where. */
export const attachedText = (attached: Attached, say: Say): string =>
  [
    `${say('Rattaché', 'Attached')} : ${attached.name}\n`,
    facts([
      ['issuer', attached.issuer],
      ['client_id', attached.client_id],
      ['client_secret', attached.client_secret],
      ['discovery', attached.discovery],
      ['redirect_uri', attached.redirect_uris.join(' ')],
      ['backchannel_logout_uri', attached.backchannel_logout_uri],
      ['instance_id', attached.instance_id],
    ]),
    ...attached.configuration.map(partText),
    ...attached.warnings.map(({ text }) => `! ${text}\n`),
  ].join('\n');

const partText = (part: ConfigurationPart): string =>
  part.kind === 'screen'
    ? `# ${part.where}\n${facts(part.fields)}`
    : `# ${part.where ?? 'environment'}\n${part.content}`;
