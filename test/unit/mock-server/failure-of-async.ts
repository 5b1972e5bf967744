import { DomainError, type FailureName } from '../../../mock-server/domain/domain-error.js';

/** Which failure a promise ends with, and its facts; undefined when it is kept. */
export async function failureOfAsync(
  promise: Promise<unknown>,
): Promise<{ failure: FailureName; facts: unknown } | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { failure: error.failure, facts: error.facts };
    throw error;
  }
}
