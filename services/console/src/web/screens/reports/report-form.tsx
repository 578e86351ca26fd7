// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { reportProblem } from '../../api/report-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTextForm } from '../../ui/use-text-form.ts';

const FIELDS = { title: 'report-title', message: 'report-message', organisationId: 'report-place' };

/** What goes wrong, in the person's own words. */
export function ReportForm({ tool }: { tool: Catalog['LauncherTool'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useOnceKey();
  const { value, set, field, submitting } = useTextForm(
    { organisationId: tool.organisations[0]?.organisationId ?? '', title: '', message: '' },
    {
      title: { id: FIELDS.title, missing: t`Il manque le problème en quelques mots.` },
      message: {
        id: FIELDS.message,
        missing: t`Il manque ce que vous faisiez et ce que vous voyez.`,
      },
    },
  );
  const send = useCommand(
    'catalog',
    () => reportProblem({ instanceId: tool.instanceId, ...value }, key),
    ({ id }) => void navigate({ to: '/signalements/$reportId', params: { reportId: id } }),
  );
  return (
    <FieldErrors error={send.error} fields={FIELDS}>
      <Panel title={<Trans>Dites ce qui ne va pas</Trans>}>
        <form onSubmit={submitting(() => send.mutate(undefined))} noValidate>
          {tool.organisations.length > 1 && (
            <SelectField
              id={FIELDS.organisationId}
              label={<Trans>Où vous l’utilisez</Trans>}
              value={value.organisationId}
              onChange={(event) => set({ organisationId: event.currentTarget.value })}
            >
              {tool.organisations.map(({ organisationId, name }) => (
                <option key={organisationId} value={organisationId}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            {...field('title')}
            maxLength={160}
            label={<Trans>Le problème en quelques mots</Trans>}
          />
          <TextArea
            {...field('message')}
            maxLength={2000}
            label={<Trans>Ce que vous faisiez, et ce que vous voyez</Trans>}
            hint={<Trans>N’écrivez aucun mot de passe.</Trans>}
          />
          {send.error !== null && <ActionError error={send.error} />}
          <div className="actions">
            <Button look="main" type="submit" pending={send.isPending}>
              <Trans>Envoyer</Trans>
            </Button>
          </div>
        </form>
      </Panel>
    </FieldErrors>
  );
}
