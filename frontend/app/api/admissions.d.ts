/* Made by frontend/scripts/generate-api-clients.ts (npm run generate). Do not edit. */

export interface paths {
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A candidate’s own applications; for staff those of their centres and commissions */
        get: {
            parameters: {
                query?: {
                    /** @description Every word must begin the candidate’s number or a word of their names. */
                    q?: string;
                    /** @description Programme id. */
                    programme?: string;
                    fileStatus?: components["schemas"]["FileStatus"] | components["schemas"]["FileStatus"][];
                    /** @description Published decisions only. */
                    decision?: ("pending" | "favourable" | "unfavourable") | ("pending" | "favourable" | "unfavourable")[];
                    /** @description Neither: both. */
                    ended?: "true" | "false";
                    /** @description By the candidate’s name, or by when they applied. */
                    sort?: "name" | "newest" | "oldest";
                    /** @description From 1. */
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Applications"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Apply to a programme; 409 `alreadyApplied` names the application there is */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ApplyBody"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Application"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application, with what the asking person may do now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Application"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened: who, what, when, why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["History"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a command; a refusal (409) tells its code, the allowed commands and what changed since */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CommandBody"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Application"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the asking member of staff, the longest waiting first */
        get: {
            parameters: {
                query?: {
                    /** @description Every word must begin the candidate’s number or a word of their names. */
                    q?: string;
                    /** @description Programme id. */
                    programme?: string;
                    type?: components["schemas"]["TaskType"] | components["schemas"]["TaskType"][];
                    /** @description From 1. */
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tasks"];
                    };
                };
                /** @description Problem */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Problem */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApplyBody: {
            /** @example M2-DROIT-ASSUR */
            programmeId: string;
        };
        /**
         * @description Statut du dossier (guide §6 a).
         * @enum {string}
         */
        FileStatus: "awaiting" | "received" | "incomplete" | "complete";
        CommandBody: {
            /** @constant */
            type: "depositPiece";
            piece: string;
            /** @description From the answer of documents’ POST /files. */
            fileId: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "removePiece";
            piece: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "declareNotConcerned";
            piece: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "undoNotConcerned";
            piece: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "transmit";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "cancel";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "receive";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "acceptPiece";
            piece: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "refusePiece";
            piece: string;
            comment: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            blocking: "now" | "later" | "no";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "declareComplete";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "declareIncomplete";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "enterDecision";
            outcome: {
                /** @constant */
                status: "favourable";
            } | {
                /** @constant */
                status: "unfavourable";
                /** @description Of programme.refusalReasons. */
                reasonId: string;
                comment?: string | null;
            };
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "validateDecision";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "confirm";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "withdraw";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        };
        /** @enum {string} */
        TaskType: "receive" | "checkCompleteness" | "overduePiece" | "enterDecision" | "validateDecision";
        Application: {
            /** @example 2026.M2-DROIT-ASSUR.6WB5H7IJ */
            id: string;
            /** @description Give it back as `expectedRevision` of a command. */
            revision: number;
            candidate: components["schemas"]["Candidate"];
            programme: components["schemas"]["ProgrammeOfApplication"];
            centre: {
                id: string;
                name: string;
                address: string[];
                email: string | null;
            };
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            appliedAt: string;
            fileStatus: components["schemas"]["FileStatus"];
            transmittedAt: string | null;
            receivedAt: string | null;
            completeAt: string | null;
            pieces: components["schemas"]["Piece"][];
            decision: components["schemas"]["Decision"];
            /** @description Always null for candidates. */
            draft: components["schemas"]["DraftDecision"] | null;
            reply: components["schemas"]["Reply"];
            repliedAt: string | null;
            end: components["schemas"]["End"] | null;
            dates: components["schemas"]["ApplicationDates"];
            nextStep: components["schemas"]["NextStep"];
            nextDeadline: components["schemas"]["Deadline"] | null;
            /** @description What the asking person may do now. */
            allowedCommands: components["schemas"]["CommandType"][];
            /** @description What waits for staff; empty for candidates. */
            tasks: {
                type: components["schemas"]["TaskType"];
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
                 */
                since: string;
            }[];
        };
        Candidate: {
            /**
             * @description Dossier number.
             * @example 6WB5H7IJ
             */
            number: string;
            lastName: string;
            firstName: string;
        };
        ProgrammeOfApplication: {
            id: string;
            title: string;
            campaign: string;
            /** @enum {string} */
            treatment: "direct" | "controlled";
            /** @example Europe/Paris */
            timeZone: string;
            discipline: components["schemas"]["Text"] | null;
            level: components["schemas"]["Text"] | null;
            /** @description « Informations complémentaires »; null once the campaign is over. */
            information: components["schemas"]["Text"] | null;
            /** @description What an unfavourable decision may name; empty for candidates. */
            refusalReasons: components["schemas"]["RefusalReason"][];
        };
        Text: {
            fr: string;
            en: string;
        };
        RefusalReason: {
            id: string;
            label: components["schemas"]["Text"];
        };
        Piece: {
            id: string;
            title: components["schemas"]["Text"];
            common: boolean;
            notConcernedAllowed: boolean;
            askedAgainOnAdmission: boolean;
            /** @description Id of the catalogue’s blank form. */
            blankForm: string | null;
            /** @enum {string} */
            status: "awaiting" | "submitted" | "accepted" | "refused" | "notConcerned";
            file: {
                id: string;
                /** @description Bytes. */
                size: number;
                mime: string;
            } | null;
            /** @description The present answer has been handed over by a transmission. */
            transmitted: boolean;
            comment: string | null;
            dueAt: string | null;
            blocking: ("now" | "later" | "no") | null;
            overdue: boolean;
            allowedCommands: components["schemas"]["CommandType"][];
        };
        /** @enum {string} */
        CommandType: "depositPiece" | "removePiece" | "declareNotConcerned" | "undoNotConcerned" | "transmit" | "cancel" | "receive" | "acceptPiece" | "refusePiece" | "declareComplete" | "declareIncomplete" | "enterDecision" | "validateDecision" | "confirm" | "withdraw";
        /** @description The published decision: what the candidate may see. */
        Decision: {
            /** @constant */
            status: "pending";
        } | {
            /** @constant */
            status: "favourable";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
        } | {
            /** @constant */
            status: "unfavourable";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            reason: components["schemas"]["RefusalReason"];
            comment: string | null;
        };
        /** @description A decision not yet published; staff only. */
        DraftDecision: {
            /** @constant */
            status: "favourable";
            /** @enum {string} */
            stage: "entered" | "validated";
            /** @description Login. */
            enteredBy: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            enteredAt: string;
            validatedBy: string | null;
        } | {
            /** @constant */
            status: "unfavourable";
            reason: components["schemas"]["RefusalReason"];
            comment: string | null;
            /** @enum {string} */
            stage: "entered" | "validated";
            /** @description Login. */
            enteredBy: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            enteredAt: string;
            validatedBy: string | null;
        };
        /** @enum {string} */
        Reply: "none" | "confirmed" | "withdrawn";
        /** @enum {string} */
        End: "cancelled" | "refusedLate" | "refusedIncomplete" | "refused" | "withdrawn" | "admitted";
        /** @description As they stand now; exclusive instants. */
        ApplicationDates: {
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description « Date limite de retour ».
             */
            returnAt: string;
            publicationAt: string | null;
            /** @description Until when a favourable decision may be confirmed; null before one, or without limit. */
            replyAt: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            campaignEndsAt: string;
        };
        /** @description What the candidate has to do now, or what they wait for. */
        NextStep: {
            /** @enum {string} */
            code: "depositPieces" | "transmit" | "waitForReception" | "waitForCheck" | "returnPieces" | "waitForDecision" | "reply" | "register" | "nothing";
            /** @description Exclusive; null: no date presses. */
            until: string | null;
        };
        Deadline: {
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            at: string;
            /** @enum {string} */
            kind: "returnDate" | "pieceDue" | "publication" | "replyDate" | "campaignClose";
            piece?: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable; what a program decides by. */
            code: string;
            detail?: string;
            /** @description Of `invalidRequest`: every bad field. */
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Applications: {
            applications: components["schemas"]["ApplicationSummary"][];
            /** @description Rows per file status, with every filter but the file status. */
            counts: {
                fileStatus: {
                    awaiting: number;
                    received: number;
                    incomplete: number;
                    complete: number;
                };
            };
            /** @description Rows of all pages, with every filter. */
            total: number;
            page: number;
            pageSize: number;
        };
        ApplicationSummary: {
            id: string;
            revision: number;
            candidate: components["schemas"]["Candidate"];
            programme: {
                id: string;
                title: string;
                campaign: string;
                /** @enum {string} */
                treatment: "direct" | "controlled";
                timeZone: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            appliedAt: string;
            fileStatus: components["schemas"]["FileStatus"];
            decision: components["schemas"]["Decision"];
            reply: components["schemas"]["Reply"];
            end: components["schemas"]["End"] | null;
            dates: components["schemas"]["ApplicationDates"];
            nextStep: components["schemas"]["NextStep"];
            /** @description What waits for staff; empty for candidates. */
            tasks: components["schemas"]["TaskType"][];
        };
        /** @description Oldest first; candidates get what is public. */
        History: {
            events: components["schemas"]["HistoryEvent"][];
        };
        HistoryEvent: {
            /** @description Place in the history: 1 for the first. */
            revision: number;
            /** @enum {string} */
            type: "applied" | "datesMoved" | "pieceDeposited" | "pieceRemoved" | "pieceDeclaredNotConcerned" | "notConcernedUndone" | "transmitted" | "received" | "pieceAccepted" | "pieceRefused" | "pieceOverdue" | "declaredComplete" | "declaredIncomplete" | "decisionEntered" | "decisionValidated" | "decisionPublished" | "confirmed" | "withdrawn" | "withdrawnByDeadline" | "cancelled" | "refusedLate" | "refusedIncomplete" | "admitted";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            at: string;
            by: {
                /** @enum {string} */
                role: "candidate" | "manager" | "commissionMember" | "commissionChair" | "administrator" | "service" | "system";
                /** @description Login or dossier number; null where a candidate may not know it. */
                id: string | null;
            };
            piece: {
                id: string;
                title: components["schemas"]["Text"];
            } | null;
            comment: string | null;
            dueAt: string | null;
            blocking: ("now" | "later" | "no") | null;
            /** @description Of a decision. */
            outcome: {
                /** @enum {string} */
                status: "favourable" | "unfavourable";
                reason: components["schemas"]["RefusalReason"] | null;
            } | null;
            /** @description Of moved dates: the new one. */
            returnAt: string | null;
            /** @description Where the event changed the file status. */
            fileStatus: {
                from: components["schemas"]["FileStatus"] | null;
                to: components["schemas"]["FileStatus"];
            } | null;
        };
        Tasks: {
            /** @description The longest waiting first. */
            tasks: components["schemas"]["Task"][];
            /** @description Tasks per type, with every filter but the type. */
            counts: {
                receive: number;
                checkCompleteness: number;
                overduePiece: number;
                enterDecision: number;
                validateDecision: number;
            };
            /** @description Rows of all pages, with every filter. */
            total: number;
            page: number;
            pageSize: number;
        };
        Task: {
            applicationId: string;
            type: components["schemas"]["TaskType"];
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            since: string;
            /** @description Of decisions: when the programme publishes them. null: no date presses. */
            dueAt: string | null;
            candidate: components["schemas"]["Candidate"];
            programme: {
                id: string;
                title: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
