export const mapSize = { width: 1000, height: 500 };
export const statePaths: Readonly<Record<string, string>> = {};
export const stateDots: Readonly<Record<string, readonly [number, number]>> = {};
export const otherLand = '';
