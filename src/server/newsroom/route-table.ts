import type { Endpoint } from '../../base/endpoint.ts';
import type { Route } from '../../people/serve.ts';

export interface Found {
  route: Route;
  /** the parts of the path that have a name, decoded */
  params: Record<string, string>;
}

/** Finds the route of a request below `/newsroom/api`; `path`: what follows it. */
export interface RouteTable {
  find(method: string, path: string): Found | null;
  /** the methods that the path has, for 405 */
  methodsOf(path: string): string[];
}

/** @throws Error where two routes answer to the same method and path */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  // a path of fixed words goes before one with names in the same place
  const sorted = routes.map((route) => ({ route, pattern: patternOf(route.endpoint) })).sort(byFixedWords);
  const taken = new Set<string>();
  for (const { route } of sorted) {
    const key = `${route.endpoint.method} ${route.endpoint.path.replace(/:\w+/g, ':')}`;
    if (taken.has(key)) throw new Error(`two routes answer to ${key}`);
    taken.add(key);
  }
  return {
    find(method, path) {
      for (const { route, pattern } of sorted) {
        if (route.endpoint.method !== method) continue;
        const params = matched(pattern, path);
        if (params) return { route, params };
      }
      return null;
    },
    methodsOf: (path) => [
      ...new Set(sorted.filter(({ pattern }) => matched(pattern, path)).map(({ route }) => route.endpoint.method)),
    ],
  };
}

function patternOf({ path }: Endpoint): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

function matched(pattern: RegExp, path: string): Record<string, string> | null {
  const match = pattern.exec(path);
  if (!match) return null;
  try {
    return Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return null;
  }
}

function byFixedWords(one: { route: Route }, other: { route: Route }): number {
  const names = ({ route }: { route: Route }) => route.endpoint.path.match(/:/g)?.length ?? 0;
  return names(one) - names(other);
}
