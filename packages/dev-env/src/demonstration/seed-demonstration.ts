// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SeedDemonstration } from '@essaim/dev-infra';
import { openAccounts } from './accounts.ts';
import { requestBlockedActivation } from './blocked-activation.ts';
import { commitCampaign } from './commit-campaign.ts';
import { HOSTED_TOOLS, offerHostedTool } from './hosted-tools.ts';
import { importCatalogue } from './import-catalogue.ts';
import { importNetwork } from './import-network.ts';
import { importPlanning } from './import-planning.ts';
import { installTool } from './install-tool.ts';
import { makeKeys } from './make-keys.ts';
import { PEOPLE } from './people.ts';
import { requestActivation } from './request-activation.ts';
import { seedFirstAdministrator } from './seed-first-administrator.ts';
import { openSession } from './session.ts';

/**
 * Fills an empty network with the demonstration, through the services' APIs as people use them. It
 * may run again after it was cut short: what exists is left as it is.
 */
export const seedDemonstration: SeedDemonstration = async (context) => {
  const first = await seedFirstAdministrator(context);
  const open = (email: string) => openSession(context, email);
  context.report('the network, its people and hosters');
  await importNetwork(open(context.firstAdministrator.email));
  const accounts = await openAccounts(context);

  const nation = open(PEOPLE.nation);
  context.report('tools and offers');
  await importCatalogue(nation);
  for (const tool of HOSTED_TOOLS) await offerHostedTool(open(tool.operator), context, tool);

  context.report('calendars, capacities, playbook, campaign');
  const playbookId = await importPlanning(nation);
  const { total } = await campaigns(nation);
  if (total === 0) await commitCampaign(nation, playbookId, todayOf(context.now));

  context.report('activations');
  for (const tool of HOSTED_TOOLS.filter(({ isActivated }) => isActivated)) {
    const activationId = await requestActivation(open(tool.requestedBy), {
      offerKey: tool.offerKey,
      organisation: tool.department,
    });
    await installTool(context, open(tool.operator), tool, activationId);
  }
  await requestBlockedActivation(open);
  const keys = await makeKeys(context, todayOf(context.now));
  return { accounts: [...accounts, ...first.accounts], keys };
};

const campaigns = async ({ planning }: ReturnType<typeof openSession>) => {
  const { data } = await planning.GET('/campaigns', { params: { query: { size: 1 } } });
  return data ?? { total: 0 };
};

const todayOf = (now: string | undefined): Temporal.PlainDate => {
  if (now === undefined) return Temporal.Now.plainDateISO('Europe/Paris');
  return now.includes('T')
    ? Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Paris').toPlainDate()
    : Temporal.PlainDate.from(now);
};
