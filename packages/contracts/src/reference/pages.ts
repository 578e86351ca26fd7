// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES, eventDocument, openApiDocument } from '../documents.ts';
import { asyncApiDocument } from './asyncapi.ts';
import { eventsPage } from './events-page.ts';
import { httpPage } from './http-page.ts';
import { problemsPage } from './problems-page.ts';

const NOTICE = '<!-- Made from the contracts by `pnpm --filter @essaim/contracts reference`. -->';

const page = (text: string) => `${NOTICE}\n\n${text}\n`;

/** Every generated reference page, by its file name below `docs/reference`. */
export const referencePages = (): Readonly<Record<string, string>> => {
  const events = {
    identity: eventDocument('identity'),
    catalog: eventDocument('catalog'),
    planning: eventDocument('planning'),
  };
  return {
    ...Object.fromEntries(
      SERVICES.map((service) => [
        `http-${service}.md`,
        page(httpPage(service, openApiDocument(service))),
      ]),
    ),
    'events.md': page(eventsPage(events)),
    'problems.md': page(problemsPage()),
    'asyncapi.yaml': asyncApiDocument(events),
  };
};
