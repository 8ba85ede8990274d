/** The outcome of a whole operation that may fail: a value, or the reason in a form that can be shown. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** Wraps a value as a success. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** Wraps a reason as a failure. */
export function failure<Reason>(reason: Reason): Result<never, Reason> {
  return { ok: false, reason };
}
