/** `accountLoginSendUnblockCode` -> `account-login-send-unblock-code`: an operationId as the first half of an id. */
export function kebab(operationId: string): string {
  return operationId.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
