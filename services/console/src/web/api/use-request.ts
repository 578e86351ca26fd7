// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query';

type WithoutCallbacks<Result, Input> = Result extends unknown
  ? Omit<Result, 'mutate' | 'mutateAsync'> & { mutate: (input: Input) => void }
  : never;

/**
 * A call that is made when somebody presses something. What follows it is told here and cannot be given to `mutate`,
 * whose callbacks are not called once the component that made the call is gone.
 */
export function useRequest<Output, Input = void>(
  options: UseMutationOptions<Output, Error, Input>,
): WithoutCallbacks<UseMutationResult<Output, Error, Input>, Input> {
  return useMutation(options);
}
