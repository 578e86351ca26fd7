// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { configurationFor } from '@essaim/tool-profiles';
import type { Identity } from '../../api/schemas.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { Note } from '../../ui/note.tsx';
import { SubTitleLevel } from '../../ui/sub-title.tsx';
import { ConfigurationPart } from './configuration-part.tsx';

type Props = {
  toolKey: string;
  client: Identity['Client'];
  /** Null as long as it is not shown. */
  secret: string | null;
};

/** What to set in the tool itself, word for word; nothing for a tool whose settings are not known. */
export function ToolConfiguration({ toolKey, client, secret }: Props) {
  const { t, i18n } = useLingui();
  const { profile, parts, notes } = configurationFor(toolKey, {
    ...client,
    certificate: client.saml?.certificate ?? null,
    secret: secret ?? t`LE-SECRET`,
  });
  if (profile.startsWith('generic-') && profile !== toolKey) return null;
  return (
    <div className="stack">
      {notes.map((note) => (
        <Note key={note.fr}>
          <p>{inLanguage(note, i18n.locale)}</p>
        </Note>
      ))}
      <SubTitleLevel value={3}>
        {parts.map((part) => (
          <ConfigurationPart key={`${part.kind} ${part.where}`} part={part} />
        ))}
      </SubTitleLevel>
    </div>
  );
}
