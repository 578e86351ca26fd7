// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Note } from '../../../ui/note.tsx';
import type { DraftFault } from './use-faults.ts';

type Props = { faults: readonly DraftFault[]; onGo: (fault: DraftFault) => void };

/** What is to correct in the draft, each with the way to its field. */
export function FaultList({ faults, onGo }: Props) {
  return (
    <Note tone="block" said="now">
      <p>
        <b>
          <Plural
            value={faults.length}
            one="Un point est à corriger. Rien n’est perdu ni publié."
            other="# points sont à corriger. Rien n’est perdu ni publié."
          />
        </b>
      </p>
      <ul className="bare">
        {faults.map((fault) => (
          <li key={`${fault.column} ${fault.id} ${fault.detail}`}>
            {fault.id === null ? (
              <>
                <code>{fault.column}</code> {fault.detail}{' '}
                <Trans>À corriger dans le YAML du brouillon.</Trans>
              </>
            ) : (
              <a
                href={`#${fault.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(fault);
                }}
              >
                <b>{fault.task}</b> {fault.detail}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
