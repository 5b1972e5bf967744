import type { Flow, LineRange } from '../model.js';
import { isRecord } from './schema.js';

/** Reads the documented flows out of an Arazzo description; a step that leads to another workflow becomes its flow id. */
export function flowsOf(arazzo: unknown): Flow[] {
  if (!isRecord(arazzo) || !Array.isArray(arazzo.workflows)) return [];
  const workflows = arazzo.workflows as Record<string, unknown>[];
  const idOf = new Map(workflows.map((workflow) => [workflow.workflowId, String(workflow['x-id'])]));
  return workflows.map((workflow) => ({
    id: String(workflow['x-id']),
    title: String(workflow.summary),
    lines: workflow['x-lines'] as LineRange,
    steps: (workflow.steps as Record<string, unknown>[]).map((step) => {
      if (typeof step.operationId === 'string') return step.operationId.split('.').at(-1) ?? '';
      return idOf.get(step.workflowId) ?? String(step.workflowId);
    }),
  }));
}
