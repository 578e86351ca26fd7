// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ConfigurationPart as Part, ScreenPart, WrittenPart } from '@essaim/tool-profiles';
import { useRef } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SubTitle } from '../../ui/sub-title.tsx';

/** One thing to set in a tool: a text to copy, or the fields of one of its screens. */
export function ConfigurationPart({ part }: { part: Part }) {
  return part.kind === 'screen' ? <Screen part={part} /> : <Written part={part} />;
}

function Screen({ part }: { part: ScreenPart }) {
  return (
    <>
      <SubTitle>
        <Trans>À l’écran « {part.where} »</Trans>
      </SubTitle>
      <dl className="kv config">
        {part.fields.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Written({ part }: { part: WrittenPart }) {
  const { t } = useLingui();
  const text = useRef<HTMLPreElement>(null);
  const select = () => {
    if (text.current !== null) getSelection()?.selectAllChildren(text.current);
  };
  return (
    <>
      <SubTitle>
        <Where part={part} />
      </SubTitle>
      <ScrollRegion label={t`Texte à recopier`} className="config">
        <pre ref={text}>
          <code>{part.content}</code>
        </pre>
      </ScrollRegion>
      <p className="actions">
        <CopyButton
          text={part.content}
          label={<Trans>Copier ce texte</Trans>}
          doneLabel={<Trans>Texte copié</Trans>}
          onRefused={select}
        />
      </p>
    </>
  );
}

function Where({ part: { kind, where } }: { part: WrittenPart }) {
  if (kind === 'environment') return <Trans>Variables d’environnement</Trans>;
  if (kind === 'command') return <Trans>À lancer ({where})</Trans>;
  return <Trans>Dans le fichier {where}</Trans>;
}
