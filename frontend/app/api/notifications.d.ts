/* Made by frontend/scripts/generate-api-clients.ts (npm run generate). Do not edit. */

export interface paths {
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail log, newest first, without contents or addresses. */
        get: {
            parameters: {
                query?: {
                    status?: "pending" | "sending" | "sent" | "failed";
                    dossierNumber?: string;
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
                        "application/json": {
                            mails: components["schemas"]["MailLogEntry"][];
                        };
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
        /** Accept a mail for delivery. The same key and content again sends nothing more. */
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
                    "application/json": {
                        /** @constant */
                        template: "activation";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            dossierNumber: string;
                            /** Format: uri */
                            activationUrl: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "emailAlreadyUsed";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            /** Format: uri */
                            lostCredentialsUrl: string;
                        };
                    } | {
                        /** @constant */
                        template: "credentialsReminder";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            dossierNumber: string;
                            /** Format: uri */
                            resetUrl: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "emailChange";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            /** Format: uri */
                            confirmUrl: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "emailChanged";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            /** Format: uri */
                            lostCredentialsUrl: string;
                        };
                    } | {
                        /** @constant */
                        template: "entLinked";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            entLogin: string;
                            /** Format: uri */
                            lostCredentialsUrl: string;
                        };
                    } | {
                        /** @constant */
                        template: "dataErased";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: Record<string, never>;
                    } | {
                        /** @constant */
                        template: "applicationRegistered";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            returnAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "applicationCancelled";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "fileTransmitted";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "fileReceived";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "fileIncomplete";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            pieces: {
                                title: {
                                    fr: string;
                                    en: string;
                                };
                                comment: string;
                                /** Format: date-time */
                                dueAt: string;
                            }[];
                        };
                    } | {
                        /** @constant */
                        template: "fileComplete";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "decisionFavourable";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            replyAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "decisionUnfavourable";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            reason: {
                                id: string;
                                label: {
                                    fr: string;
                                    en: string;
                                };
                            };
                            comment: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "replyConfirmed";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "replyWithdrawn";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "withdrawnByDeadline";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            replyAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "refusedLate";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            returnAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "refusedIncomplete";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            piece: {
                                fr: string;
                                en: string;
                            };
                            dueAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "fileTransmittedByDeadline";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            returnAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "decisionWithReserve";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            conditions: {
                                title: {
                                    fr: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                dueAt: string;
                            }[];
                        };
                    } | {
                        /** @constant */
                        template: "decisionWaitingList";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            rank: number;
                        };
                    } | {
                        /** @constant */
                        template: "waitingListOffer";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            replyAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "conditionsMet";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            replyAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "conditionSentBack";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            condition: {
                                fr: string;
                                en: string;
                            };
                            comment: string;
                            /** Format: date-time */
                            dueAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "conditionNotMet";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            condition: {
                                fr: string;
                                en: string;
                            };
                            comment: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "decisionCorrected";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** @enum {string} */
                            now: "favourable" | "favourableWithReserve" | "waitingList" | "unfavourable";
                            rank: number | null;
                            reason: {
                                id: string;
                                label: {
                                    fr: string;
                                    en: string;
                                };
                            } | null;
                            why: string;
                            replyAt: string | null;
                        };
                    } | {
                        /** @constant */
                        template: "withdrawnByStaff";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            why: string;
                        };
                    } | {
                        /** @constant */
                        template: "waitingListClosed";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            rank: number | null;
                        };
                    } | {
                        /** @constant */
                        template: "waitingListReopened";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            rank: number;
                            /** Format: date-time */
                            closesAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "deadlineExtended";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** @enum {string} */
                            what: "returnDate" | "replyDate" | "piece" | "condition";
                            title: {
                                fr: string;
                                en: string;
                            } | null;
                            /** Format: date-time */
                            until: string;
                        };
                    } | {
                        /** @constant */
                        template: "applicationReopened";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            returnAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "reminderReturn";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            returnAt: string;
                            missing: {
                                fr: string;
                                en: string;
                            }[];
                        };
                    } | {
                        /** @constant */
                        template: "reminderPiece";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            piece: {
                                fr: string;
                                en: string;
                            };
                            comment: string | null;
                            /** Format: date-time */
                            dueAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "reminderCondition";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            condition: {
                                fr: string;
                                en: string;
                            };
                            /** Format: date-time */
                            dueAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "reminderReply";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                            /** Format: date-time */
                            replyAt: string;
                        };
                    } | {
                        /** @constant */
                        template: "admitted";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "campaignClosed";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    } | {
                        /** @constant */
                        template: "messageReceived";
                        to: {
                            dossierNumber: string;
                            /** Format: email */
                            address?: string;
                        };
                        timeZone?: string;
                        data: {
                            applicationId: string;
                            programmeTitle: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MailReceipt"];
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
    "/mails/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails to the candidate who asks, newest first, without contents. */
        get: {
            parameters: {
                query?: never;
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
                        "application/json": {
                            mails: components["schemas"]["OwnMail"][];
                        };
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
        MailReceipt: {
            /** @description Also the local part of the Message-ID header. */
            id: string;
            /** @enum {string} */
            status: "pending" | "sending" | "sent" | "failed";
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
        MailLogEntry: {
            id: string;
            /** @enum {string} */
            template: "activation" | "emailAlreadyUsed" | "credentialsReminder" | "emailChange" | "emailChanged" | "entLinked" | "dataErased" | "applicationRegistered" | "applicationCancelled" | "fileTransmitted" | "fileReceived" | "fileIncomplete" | "fileComplete" | "decisionFavourable" | "decisionUnfavourable" | "replyConfirmed" | "replyWithdrawn" | "withdrawnByDeadline" | "refusedLate" | "refusedIncomplete" | "fileTransmittedByDeadline" | "decisionWithReserve" | "decisionWaitingList" | "waitingListOffer" | "conditionsMet" | "conditionSentBack" | "conditionNotMet" | "decisionCorrected" | "withdrawnByStaff" | "waitingListClosed" | "waitingListReopened" | "deadlineExtended" | "applicationReopened" | "reminderReturn" | "reminderPiece" | "reminderCondition" | "reminderReply" | "admitted" | "campaignClosed" | "messageReceived";
            dossierNumber: string;
            applicationId: string | null;
            /** @enum {string} */
            status: "pending" | "sending" | "sent" | "failed";
            attempts: number;
            nextAttemptAt: string | null;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
        OwnMail: {
            /** @enum {string} */
            template: "activation" | "emailAlreadyUsed" | "credentialsReminder" | "emailChange" | "emailChanged" | "entLinked" | "dataErased" | "applicationRegistered" | "applicationCancelled" | "fileTransmitted" | "fileReceived" | "fileIncomplete" | "fileComplete" | "decisionFavourable" | "decisionUnfavourable" | "replyConfirmed" | "replyWithdrawn" | "withdrawnByDeadline" | "refusedLate" | "refusedIncomplete" | "fileTransmittedByDeadline" | "decisionWithReserve" | "decisionWaitingList" | "waitingListOffer" | "conditionsMet" | "conditionSentBack" | "conditionNotMet" | "decisionCorrected" | "withdrawnByStaff" | "waitingListClosed" | "waitingListReopened" | "deadlineExtended" | "applicationReopened" | "reminderReturn" | "reminderPiece" | "reminderCondition" | "reminderReply" | "admitted" | "campaignClosed" | "messageReceived";
            applicationId: string | null;
            /** @enum {string} */
            status: "pending" | "sending" | "sent" | "failed";
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
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
