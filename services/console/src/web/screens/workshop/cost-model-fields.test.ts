// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fieldsOfModel, modelOfFields } from './cost-model-fields.ts';

const rule = { fixedCents: 50_000, perUserCents: 2050, ceilingCents: null };
const model = {
  users: { cents: 3_994_100, count: 450 },
  dayCents: { effort: 0, trainer: 40_000, technician: 0, facilitator: 0 },
  rules: { departmental: rule, regional: { ...rule, ceilingCents: 600_000 }, national: rule },
};

test('the form gives back the model that it shows', () => {
  const fields = fieldsOfModel(model, 'fr');
  expect(fields).toMatchObject({
    'cost-users': '39941',
    'cost-departmental-perUserCents': '20,50',
    'cost-departmental-ceilingCents': '',
  });
  expect(modelOfFields(fields)).toEqual({ model, wrong: [] });
});

test('what is no amount is named; an empty ceiling is none', () => {
  const fields = { ...fieldsOfModel(model, 'fr'), 'cost-users': 'cher', 'cost-count': '0' };
  expect(modelOfFields(fields).wrong).toEqual(['cost-count', 'cost-users']);
});
