import { problems } from '@admis/kit';
import {
  studentRecordsWorkflow,
  studentRecordsWorkflowId,
  taskQueues,
  type StudentRecordsInput,
} from '@admis/workflows/messages';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';

export type RecordsWorkflows = ReturnType<typeof createRecordsWorkflows>;

/** The workflow `student-records/<number>` of each dossier that waits for student records. */
export function createRecordsWorkflows(client: Client, { deadlineMs = 5_000 } = {}) {
  return {
    /** Starts it unless it runs already. @throws ProblemError 503 when Temporal does not answer */
    async start(dossierNumber: string): Promise<void> {
      const input: StudentRecordsInput = { dossierNumber };
      try {
        await client.withDeadline(Date.now() + deadlineMs, () =>
          client.workflow.start(studentRecordsWorkflow, {
            taskQueue: taskQueues.workflows,
            workflowId: studentRecordsWorkflowId(dossierNumber),
            staticSummary: `Student records of ${dossierNumber}`,
            args: [input],
          }),
        );
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return;
        throw problems.peerUnavailable('temporal', error);
      }
    },
  };
}
