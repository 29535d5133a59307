/** What the portal answers to each step of an upload by script. */
export type UploadAnswer =
  | {
      ok: true;
      /** The upload's */
      id: string;
      /** Bytes that have come */
      received: number;
    }
  | {
      ok: false;
      /** A key under `problem` */
      code: string;
      /** Which of several files it is about, from 1 */
      position?: number | undefined;
      /** The page says it itself, once it is loaded anew */
      told?: true;
    };
