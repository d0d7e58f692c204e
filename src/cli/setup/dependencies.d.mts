export function dependenciesFit(root: string): boolean;
export function ensureDependencies(root: string): Promise<void>;
