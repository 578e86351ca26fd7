// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { listOf } from '../../format/list-of.ts';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { placeOfKey } from '../../territory/place-of-key.ts';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Note } from '../../ui/note.tsx';
import { RESOURCES } from '../../words/resource-words.ts';
import { schoolZones } from '../../words/school-zones.ts';
import { type NoticeGroup, foldNotices } from './provisional-notices.ts';

/** Why dates are provisional: one note, whose details open on demand. */
export function ProvisionalNote({ proposal }: { proposal: Planning['Proposal'] }) {
  const { i18n } = useLingui();
  const { groups, others } = foldNotices(proposal.warnings);
  const nameOf = useNameOf(proposal);
  const first = groups[0];
  const from = proposal.figures.provisionalFrom ?? first?.from;
  const count = groups.length;
  return (
    <>
      {others.map((warning) => (
        <Note tone="late" className="end" key={JSON.stringify(warning)}>
          <p>
            <ReasonSentence reason={warning} />
          </p>
        </Note>
      ))}
      {from !== undefined && (
        <Note tone="late" className="end">
          <p>
            <b>
              <Trans>Des dates sont provisoires à partir du {fullDate(from, i18n.locale)}.</Trans>
            </b>{' '}
            <Trans>
              Ce qui les fixera n’est pas encore connu. Une vague ferme garde ses départements ; ses
              dates peuvent encore bouger.
            </Trans>
          </p>
          {count > 0 && (
            <Disclosure
              summary={<Plural value={count} one="Voir la raison" other="Voir les # raisons" />}
            >
              <ul className="bullets small">
                {groups.map((group) => (
                  <li key={`${group.from}-${group.code}-${group.resource}`}>
                    <GroupSentence group={group} nameOf={nameOf} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </Note>
      )}
    </>
  );
}

function GroupSentence({ group, nameOf }: { group: NoticeGroup; nameOf: (key: string) => string }) {
  const { i18n } = useLingui();
  const from = fullDate(group.from, i18n.locale);
  if (group.code === 'school-days-provisional') {
    const zones = schoolZones(i18n, group.of);
    return (
      <Trans>
        Vacances scolaires supposées à partir du {from} : {zones}.
      </Trans>
    );
  }
  const resource = i18n._(RESOURCES[group.resource] ?? RESOURCES.other);
  const owners = listOf(group.of.map(nameOf), i18n.locale);
  return (
    <Trans>
      Capacité supposée constante à partir du {from} : {resource} ({owners}).
    </Trans>
  );
}

/** Names of the organisations of a proposal by their keys; the key where it is not among them. */
function useNameOf(proposal: Planning['Proposal']): (key: string) => string {
  const hat = useHat();
  const known = new Map(
    proposal.waves
      .flatMap(({ departments }) => departments)
      .flatMap(({ organisation, region }) => [organisation, region])
      .map((one) => [one.key, placeOf(one)]),
  );
  if (hat !== null) known.set(hat.organisation.key, hat.organisation.shortName);
  return (key) => known.get(key) ?? placeOfKey(key) ?? key;
}
