/* Made by frontend/scripts/generate-api-clients.ts (npm run generate). Do not edit. */

export interface paths {
    "/campaigns/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaign that the portal speaks of now. */
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
                        "application/json": components["schemas"]["Campaign"];
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
    "/campaigns/{id}/legal-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the legal time of a campaign's data is over, and they are erased. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                        "application/json": components["schemas"]["LegalTime"];
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
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign's days and extension, and the version that a change names. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                        "application/json": components["schemas"]["CampaignSettings"];
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
        /** Changes or extends a campaign; it counts at once for every programme. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["CampaignChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignSettings"];
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
        trace?: never;
    };
    "/campaigns/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, when, of a campaign and its programmes; the newest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                        "application/json": components["schemas"]["Changes"];
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
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The current campaign's programmes, by discipline and level (« Offre de formation »). */
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
                        "application/json": components["schemas"]["Programmes"];
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
    "/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is known of one programme, with its dates as they stand now. */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: the current campaign. */
                    campaign?: string;
                };
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                        "application/json": components["schemas"]["Programme"];
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
        /** Changes dates or settings; they count at once. */
        patch: {
            parameters: {
                query?: {
                    /** @description Absent: the current campaign. */
                    campaign?: string;
                };
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProgrammeChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgrammeSettings"];
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
        trace?: never;
    };
    "/programmes/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A programme's own dates and settings, and the version that a change names. */
        get: {
            parameters: {
                query?: {
                    /** @description Absent: the current campaign. */
                    campaign?: string;
                };
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                        "application/json": components["schemas"]["ProgrammeSettings"];
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
    "/blank-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form to download, fill in and hand back as a piece; a PDF. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description A business id: letters, digits and hyphens. */
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
                    content?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CampaignChange: {
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            opensOn?: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            closesOn?: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            endsOn?: string;
            applicationLimit?: number;
            graceUntil?: string | null;
            extendedTo?: {
                closesOn?: string | null;
                returnOn?: string | null;
                replyOn?: string | null;
                waitingListClosesOn?: string | null;
                publicationAt?: string | null;
            };
            /** @description Counts the changes, from 1. */
            expectedVersion: number;
        };
        ProgrammeChange: {
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            opensOn?: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            closesOn?: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            returnOn?: string;
            publicationAt?: string | null;
            /** @description The last day to reply; null: counted from the publication. */
            replyOn?: string | null;
            replyDaysAfterPublication?: number;
            conditionsOn?: string | null;
            waitingListClosesOn?: string | null;
            capacity?: number | null;
            /**
             * @description So many times the seats may be offered at once.
             * @example 1.15
             */
            overCall?: number;
            /**
             * @description automatic: a transmitted file counts as received at once.
             * @enum {string}
             */
            reception?: "automatic" | "manual";
            /**
             * @description What becomes of a file that is whole but was not transmitted by the return date.
             * @enum {string}
             */
            lateFiles?: "refuse" | "transmitIfComplete";
            /** @description The commission may decide on a file that is not declared complete. */
            decidesOnIncomplete?: boolean;
            /** @description Counts the changes, from 1. */
            expectedVersion: number;
        };
        Campaign: {
            id: string;
            title: components["schemas"]["Text"];
            /**
             * @description IANA name.
             * @example Europe/Paris
             */
            timeZone: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Exclusive: one may apply while now < closesAt.
             */
            closesAt: string;
            /** @example 2027-2028 */
            academicYear: string;
            /** @description How many applications one candidate may have in this campaign. */
            applicationLimit: number;
        };
        Text: {
            fr: string;
            en: string;
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
        LegalTime: {
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            endsAt: string;
        };
        CampaignSettings: {
            id: string;
            /** @description Counts the changes, from 1. */
            version: number;
            timeZone: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            opensOn: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            closesOn: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            endsOn: string;
            applicationLimit: number;
            graceUntil: string | null;
            /** @description No earlier date counts for a programme that keeps to the calendar. */
            extendedTo: {
                closesOn: string | null;
                returnOn: string | null;
                replyOn: string | null;
                waitingListClosesOn: string | null;
                publicationAt: string | null;
            };
            retentionMonths: number;
        };
        /** @description The newest first. */
        Changes: {
            changes: {
                /** @description null: of the campaign itself. */
                programme: string | null;
                /** @description Counts the changes, from 1. */
                version: number;
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601.
                 */
                at: string;
                by: string;
                fields: {
                    field: string;
                    from: string | number | boolean | null;
                    to: string | number | boolean | null;
                }[];
            }[];
        };
        Programmes: {
            programmes: components["schemas"]["ProgrammeSummary"][];
        };
        ProgrammeSummary: {
            id: string;
            campaign: string;
            title: string;
            discipline: {
                id: string;
                title: components["schemas"]["Text"];
            };
            level: {
                id: string;
                title: components["schemas"]["Text"];
                order: number;
            };
            /** @description When one may apply (« dates de candidature »). */
            window: {
                /**
                 * Format: date
                 * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
                 */
                opensOn: string;
                /**
                 * Format: date
                 * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
                 */
                closesOn: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601.
                 */
                opensAt: string;
                /**
                 * Format: date-time
                 * @description Exclusive: the end of the day closesOn.
                 */
                closesAt: string;
            };
            /** @enum {string} */
            state: "notYetOpen" | "open" | "closed";
            /**
             * @description « Dossier dématérialisé ».
             * @constant
             */
            mode: "online";
            /** @description Seats, which a waiting list rules; null: not limited. */
            capacity: number | null;
            /**
             * @description « Accès direct » or « Accès contrôlé ».
             * @enum {string}
             */
            treatment: "direct" | "controlled";
        };
        Programme: {
            id: string;
            campaign: string;
            title: string;
            discipline: {
                id: string;
                title: components["schemas"]["Text"];
            };
            level: {
                id: string;
                title: components["schemas"]["Text"];
                order: number;
            };
            /** @description When one may apply (« dates de candidature »). */
            window: {
                /**
                 * Format: date
                 * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
                 */
                opensOn: string;
                /**
                 * Format: date
                 * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
                 */
                closesOn: string;
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601.
                 */
                opensAt: string;
                /**
                 * Format: date-time
                 * @description Exclusive: the end of the day closesOn.
                 */
                closesAt: string;
            };
            /** @enum {string} */
            state: "notYetOpen" | "open" | "closed";
            /**
             * @description « Dossier dématérialisé ».
             * @constant
             */
            mode: "online";
            /** @description Seats, which a waiting list rules; null: not limited. */
            capacity: number | null;
            /**
             * @description « Accès direct » or « Accès contrôlé ».
             * @enum {string}
             */
            treatment: "direct" | "controlled";
            /** @description The campaign's zone, IANA name. */
            timeZone: string;
            /**
             * @description The campaign's.
             * @example 2027-2028
             */
            academicYear: string;
            centre: {
                id: string;
                name: string;
                /** @description Postal address, line by line. */
                address: string[];
                /** Format: email */
                email: string;
            };
            commission: {
                id: string;
                name: string;
            };
            dates: components["schemas"]["ProgrammeDates"];
            /**
             * @description automatic: a transmitted file counts as received at once.
             * @enum {string}
             */
            reception: "automatic" | "manual";
            /**
             * @description What becomes of a file that is whole but was not transmitted by the return date.
             * @enum {string}
             */
            lateFiles: "refuse" | "transmitIfComplete";
            /** @description The commission may decide on a file that is not declared complete. */
            decidesOnIncomplete: boolean;
            /**
             * @description So many times the seats may be offered at once.
             * @example 1.15
             */
            overCall: number;
            /** @description « Informations complémentaires ». */
            information: components["schemas"]["Text"];
            refusalReasons: {
                id: string;
                label: components["schemas"]["Text"];
            }[];
            pieces: components["schemas"]["ProgrammePiece"][];
        };
        /** @description Exclusive instants. */
        ProgrammeDates: {
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            returnAt: string;
            /** @description null: decisions are published as soon as they are validated. */
            publicationAt: string | null;
            /** @description The absolute last moment to reply. */
            replyAt: string | null;
            /** @description Without replyAt: whole days after the day of publication. */
            replyDays: number | null;
            /** @description By when conditions without a date of their own are to be met. */
            conditionsAt: string | null;
            /** @description null: when the campaign ends. */
            waitingListClosesAt: string | null;
            /** @description No deadline of a candidate falls before it: the answer to an outage. */
            graceUntil: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601.
             */
            campaignEndsAt: string;
        };
        ProgrammePiece: {
            id: string;
            title: components["schemas"]["Text"];
            /** @description Given once, it serves in every application that asks for it. */
            common: boolean;
            notConcernedAllowed: boolean;
            askedAgainOnAdmission: boolean;
            /** @description Id for GET /blank-forms/{id}. */
            blankForm: string | null;
        };
        /** @description A programme's own dates and settings, before any extension of the campaign. */
        ProgrammeSettings: {
            id: string;
            campaign: string;
            /** @description Counts the changes, from 1. */
            version: number;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            opensOn: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            closesOn: string;
            /**
             * Format: date
             * @description A calendar day in the campaign's time zone, YYYY-MM-DD; always inclusive.
             */
            returnOn: string;
            publicationAt: string | null;
            /** @description The last day to reply; null: counted from the publication. */
            replyOn: string | null;
            replyDaysAfterPublication: number;
            conditionsOn: string | null;
            waitingListClosesOn: string | null;
            capacity: number | null;
            /**
             * @description So many times the seats may be offered at once.
             * @example 1.15
             */
            overCall: number;
            /**
             * @description automatic: a transmitted file counts as received at once.
             * @enum {string}
             */
            reception: "automatic" | "manual";
            /**
             * @description What becomes of a file that is whole but was not transmitted by the return date.
             * @enum {string}
             */
            lateFiles: "refuse" | "transmitIfComplete";
            /** @description The commission may decide on a file that is not declared complete. */
            decidesOnIncomplete: boolean;
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
