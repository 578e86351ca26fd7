// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { focusField } from './focus-field.ts';

type Texts = Readonly<Record<string, string>>;

/** A field that must not be blank: its id on the page, and what is said when it is. */
export type NeededField = { id: string; missing: string };

/**
 * The texts of a form, some of which are needed. What is missing shows once somebody tried to send;
 * then the first such field has the focus.
 * @param initial every text at the beginning
 * @param needed by the names of the texts, in the order of the page
 */
export function useTextForm<Value extends Texts, Name extends keyof Value & string>(
  initial: Value,
  needed: Readonly<Record<Name, NeededField>>,
) {
  const [value, setValue] = useState(initial);
  const [tried, setTried] = useState(false);
  const isBlank = (name: Name): boolean => value[name]?.trim() === '';
  return {
    value,
    set: (change: Partial<Value>) => setValue({ ...value, ...change }),
    reset: () => {
      setValue(initial);
      setTried(false);
    },
    /** The attributes of a needed field. */
    field: (name: Name) => ({
      id: needed[name].id,
      value: value[name],
      error: tried && isBlank(name) ? needed[name].missing : undefined,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
        setValue({ ...value, [name]: event.currentTarget.value }),
    }),
    /** What the form does when it is sent: `send` once nothing is missing. */
    submitting: (send: () => void) => (event: FormEvent) => {
      event.preventDefault();
      setTried(true);
      const first = (Object.keys(needed) as Name[]).find(isBlank);
      if (first === undefined) send();
      else focusField(needed[first].id);
    },
  };
}
