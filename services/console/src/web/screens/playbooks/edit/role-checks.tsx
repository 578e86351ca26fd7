// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Check } from '../../../ui/check.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { TIER_WORDS } from '../../../words/network-words.ts';
import { PLAYBOOK_ROLES } from '../../../words/playbook-role-words.ts';
import type { PartProps } from './field-of.ts';

type Props = PartProps & { name: 'consulted' | 'informed'; label: ReactNode };

/** Several roles to tick; those that are ticked are named while the list is closed. */
export function RoleChecks({ name, label, values, onChange, errorOf }: Props) {
  const { i18n } = useLingui();
  const chosen = values[name];
  const error = errorOf(`edit-${name}`);
  return (
    <div>
      {error !== undefined && (
        <p className="err">
          <Glyph name="block" />
          {error}
        </p>
      )}
      <Disclosure
        summary={
          <span id={`edit-${name}`} tabIndex={-1}>
            {label}
          </span>
        }
      >
        {PLAYBOOK_ROLES.map(({ tier, roles }) => (
          <fieldset key={tier}>
            <legend className="label">{i18n._(TIER_WORDS[tier])}</legend>
            <div className="ticks">
              {roles.map(({ written, label: role }) => (
                <Check
                  key={written}
                  checked={chosen.includes(written)}
                  onChange={(event) =>
                    onChange({
                      [name]: event.currentTarget.checked
                        ? [...chosen, written]
                        : chosen.filter((one) => one !== written),
                    })
                  }
                >
                  {i18n._(role)}
                </Check>
              ))}
            </div>
          </fieldset>
        ))}
      </Disclosure>
    </div>
  );
}
