// SPDX-License-Identifier: AGPL-3.0-or-later

/** Largest data of a message, in bytes of JSON: larger changes are cut into several events. */
export const MESSAGE_LIMIT = 256 * 1024;

/**
 * Checks the data of a message and writes it as JSON.
 * @throws TypeError from the validator; RangeError when it is over the limit
 */
export const messageText = (
  name: string,
  data: unknown,
  validate: (name: string, data: unknown) => void,
): string => {
  validate(name, data);
  const text = JSON.stringify(data);
  if (Buffer.byteLength(text) > MESSAGE_LIMIT) {
    throw new RangeError(`${name}: data is over ${MESSAGE_LIMIT} bytes`);
  }
  return text;
};
