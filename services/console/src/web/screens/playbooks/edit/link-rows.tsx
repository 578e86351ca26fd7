// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { flushSync } from 'react-dom';
import type { Planning } from '../../../api/schemas.ts';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/focus-field.ts';
import type { PartProps } from './field-of.ts';
import { LinkRow } from './link-row.tsx';
import { NO_LINK } from './link-values.ts';

/** A task or a gate that can be waited for. */
export type Waitable = {
  key: string;
  title: string;
  tier: Planning['OrganisationTier'];
  isGate: boolean;
};

/** What a task waits for, one line each. */
export function LinkRows({ waitable, ...part }: PartProps & { waitable: readonly Waitable[] }) {
  const { values, onChange, errorOf } = part;
  const { links } = values;
  return (
    <fieldset className="part">
      <legend className="label">
        <Trans>Ce qui est attendu</Trans>
      </legend>
      {links.length === 0 && (
        <p className="meta">
          <Trans>Cette tâche n’attend rien.</Trans>
        </p>
      )}
      {links.map((link, index) => (
        <LinkRow
          // Lines have no name of their own, and all that they show is in the values.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          number={index + 1}
          link={link}
          tier={values.tier}
          waitable={waitable}
          errorOf={errorOf}
          onChange={(next) => onChange({ links: links.with(index, next) })}
          onRemove={() => {
            flushSync(() => onChange({ links: links.toSpliced(index, 1) }));
            focusField('edit-link-more');
          }}
        />
      ))}
      <Button
        id="edit-link-more"
        onClick={() => {
          flushSync(() => onChange({ links: [...links, NO_LINK] }));
          focusField(`edit-link-${links.length}`);
        }}
      >
        <Trans>Attendre autre chose</Trans>
      </Button>
    </fieldset>
  );
}
