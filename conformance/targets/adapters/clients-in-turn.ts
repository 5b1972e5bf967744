/**
 * The OAuth client that a token is asked for: of those that there are, each in its turn, for every owner from the first
 * on. What is a user's shall be the same for all of them, and a test of one user can tell as soon as it has two tokens.
 */
export function clientsInTurn<Client>(clients: readonly [Client, ...Client[]]): (owner: string) => Client {
  const taken = new Map<string, number>();
  return (owner) => {
    const count = taken.get(owner) ?? 0;
    taken.set(owner, count + 1);
    return clients[count % clients.length] ?? clients[0];
  };
}
