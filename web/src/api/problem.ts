/** An RFC 9457 answer of the server: a refusal, a conflict or a fault, with what to do about it. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  clause?: string | null;
  params?: Record<string, unknown>;
  cure?: string;
}

/** Thrown by every API call that was not answered with success. Status 0 means the server was not reached. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { title: error instanceof Error ? error.message : String(error), status: -1 };
}

export async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
    return { ...body, title: body.title ?? response.statusText, status: response.status };
  }
  return { title: response.statusText || String(response.status), status: response.status };
}
