// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { listOf } from '../../format/list-of.ts';
import { reasonText } from '../../sentences/reason-text.ts';
import { placeOf } from '../../territory/place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RelaxationWords } from '../workshop/relaxation-words.tsx';
import { type NotPlacedGroup, groupNotPlaced } from './not-placed-groups.ts';

/** As many names as are read at a glance; more open on demand. */
const SHOWN = 3;

/** Departments without a date: why, and the smallest change that would place each. */
export function NotPlacedPanel({ items }: { items: Planning['NotPlaced'][] }) {
  const { i18n } = useLingui();
  if (items.length === 0) return null;
  const groups = groupNotPlaced(items, (reason) => reasonText(i18n, reason), placeOf);
  return (
    <Panel
      title={
        <Plural
          value={items.length}
          one="Un département n’est pas placé"
          other="# départements ne sont pas placés"
        />
      }
    >
      <ul className="rows">
        {groups.map((group) => (
          <li key={group.departments.map(({ id }) => id).join()}>
            <div>
              <Names group={group} />
              <span>{reasonText(i18n, group.reason)}</span>
              {group.needs.length > 0 && (
                <p>
                  <RelaxationWords group={group} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Names({ group }: { group: NotPlacedGroup }) {
  const { i18n } = useLingui();
  const names = group.departments.map(placeOf);
  const count = names.length;
  const list = listOf(names, i18n.locale);
  if (count <= SHOWN) return <b>{list}</b>;
  return (
    <>
      <b>
        <Plural value={count} one="# département" other="# départements" />
      </b>
      <Disclosure summary={<Trans>Voir lesquels</Trans>}>
        <p>{list}</p>
      </Disclosure>
    </>
  );
}
