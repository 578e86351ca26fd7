// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SelectField } from '../../../ui/select-field.tsx';
import { TIER_WORDS } from '../../../words/network-words.ts';
import { PLAYBOOK_ROLES, playbookRoleWords } from '../../../words/playbook-role-words.ts';
import { type PartProps, fieldOf } from './field-of.ts';
import { RoleChecks } from './role-checks.tsx';

/** Who is responsible, accountable, consulted and informed. */
export function RoleFields(part: PartProps) {
  const { t, i18n } = useLingui();
  const field = fieldOf(part);
  const one = (name: 'responsible' | 'accountable', label: ReactNode) => (
    <SelectField {...field(name)} label={label}>
      <option value="">{t`à choisir`}</option>
      {PLAYBOOK_ROLES.map(({ tier, roles }) => (
        <optgroup key={tier} label={i18n._(TIER_WORDS[tier])}>
          {roles.map(({ written }) => (
            <option key={written} value={written}>
              {playbookRoleWords(written, i18n)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
  const named = (roles: readonly string[]) =>
    roles.map((role) => playbookRoleWords(role, i18n)).join(', ') || t`personne`;
  const consulted = named(part.values.consulted);
  const informed = named(part.values.informed);
  return (
    <fieldset className="part">
      <legend className="label">
        <Trans>Qui fait quoi</Trans>
      </legend>
      <div className="pair">
        {one('responsible', <Trans>Qui réalise</Trans>)}
        {one('accountable', <Trans>Qui répond</Trans>)}
      </div>
      <RoleChecks
        {...part}
        name="consulted"
        label={<Trans>Qui est consulté : {consulted}</Trans>}
      />
      <RoleChecks {...part} name="informed" label={<Trans>Qui est informé : {informed}</Trans>} />
    </fieldset>
  );
}
