import type { LoaderFunctionArgs } from '@remix-run/node';
import { problemPage } from '../utils/api.server.ts';

const NOT_FOUND = { status: 404, code: 'notFound' };

/** Any address that no other route knows, or whose file could not be had (see server/files.ts). */
export function loader({ context }: LoaderFunctionArgs): never {
  throw problemPage(context.problem ?? NOT_FOUND);
}

export function action(): never {
  throw problemPage(NOT_FOUND);
}

export default function NotFound() {
  return null;
}
