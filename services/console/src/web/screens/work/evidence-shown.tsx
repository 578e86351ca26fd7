// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { isGiven } from '../../format/is-given.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { FileSize } from '../../ui/file-size.tsx';
import { useFieldWords } from './field-words.ts';

type Name = Planning['EvidenceField']['name'];

type Props = {
  taskId: string;
  evidence: Planning['Evidence'];
  /** Where the criterion's own words stand already. */
  untitled?: boolean;
};

/** One piece of evidence as it was given, and whether it is enough. */
export function EvidenceShown({ taskId, evidence, untitled }: Props) {
  return (
    <>
      <p className="proof-head">
        {untitled !== true && (
          <b>
            <PlaybookText text={evidence.text} />
          </b>
        )}{' '}
        <Outcome outcome={evidence.outcome} />
        {evidence.byHand && (
          <StateLabel tone="hold" glyph="hold">
            <Trans>Déclaré à la main</Trans>
          </StateLabel>
        )}
      </p>
      {isGiven(evidence.reason) && (
        <p className="small muted">
          <ReasonSentence reason={evidence.reason} />
        </p>
      )}
      <Values evidence={evidence} />
      {evidence.files.map((file) => (
        <p className="small" key={file.id}>
          <Icon name="clip" />{' '}
          <a href={`/api/planning/tasks/${taskId}/files/${file.id}`} download={file.name}>
            {file.name}
          </a>
          <span className="meta">
            {' '}
            <FileSize bytes={file.size} />
          </span>
        </p>
      ))}
      {evidence.people.length > 0 && (
        <p className="small">
          <PersonNames people={evidence.people} />
        </p>
      )}
    </>
  );
}

function Outcome({ outcome }: { outcome: Planning['Evidence']['outcome'] }) {
  switch (outcome) {
    case 'met':
      return (
        <StateLabel tone="live" glyph="live">
          <Trans>Seuil atteint</Trans>
        </StateLabel>
      );
    case 'not-met':
      return (
        <StateLabel tone="late" glyph="late">
          <Trans>Seuil non atteint</Trans>
        </StateLabel>
      );
    default:
      return (
        <StateLabel tone="prep" glyph="decl">
          <Trans>Relevé</Trans>
        </StateLabel>
      );
  }
}

const SHOWN_ELSEWHERE = new Set(['documents', 'mandates']);

function Values({ evidence }: { evidence: Planning['Evidence'] }) {
  const { t, i18n } = useLingui();
  const { language } = useSession();
  const words = useFieldWords();
  const text = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? t`oui` : t`non`;
    if (typeof value === 'number') return i18n.number(value);
    return String(value);
  };
  const rows = Object.entries(evidence.values).filter(([name]) => !SHOWN_ELSEWHERE.has(name));
  if (rows.length === 0) return null;
  return (
    <dl className="kv">
      {rows.map(([name, value]) => (
        <div className="pair" key={name}>
          <dt>{words.label(name as Name)}</dt>
          <dd>
            {name === 'link' ? (
              <a href={String(value)} rel="noreferrer noopener" target="_blank">
                {String(value)}
              </a>
            ) : name === 'signedOn' ? (
              fullDate(String(value), language)
            ) : (
              text(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
