// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

type Fault = { line: number; column: string | null; code: string; detail: string };

/** What is wrong with lines of a file, each with its number; nothing when all are right. */
export function LineFaults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="bare small">
      {faults.map(({ line, column, code, detail }) => (
        <li key={`${line} ${column ?? ''} ${code}`}>
          <Trans>
            Ligne {line}&nbsp;: {detail}
          </Trans>
        </li>
      ))}
    </ul>
  );
}
