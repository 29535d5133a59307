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
                    decision?: ("pending" | "favourable" | "favourableWithReserve" | "waitingList" | "unfavourable") | ("pending" | "favourable" | "favourableWithReserve" | "waitingList" | "unfavourable")[];
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
                410: {
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
        /** One application, and what happened to it: who, what, when, why */
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
                410: {
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
                410: {
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
                    type?: components["schemas"]["InboxTaskType"] | components["schemas"]["InboxTaskType"][];
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
    "/waiting-lists/{programmeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the waiting list of the current campaign stands, and who is on it */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    programmeId: string;
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
                        "application/json": components["schemas"]["WaitingList"];
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
    "/waiting-lists/{programmeId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the list offer free seats from now on; 409 `listNotHeld` when it does already */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    programmeId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
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
    "/rankings/{programmeId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file of dossier numbers and ranks (CSV or XLSX by content; 2 MB, 10,000 rows) would change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    programmeId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RankingPreview"];
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
                413: {
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
    "/rankings/{programmeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranking last proposed, with its difference to what is there now, or its progress */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    pageSize?: number;
                };
                header?: never;
                path: {
                    programmeId: string;
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
                        "application/json": components["schemas"]["CurrentRanking"];
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
        /** Propose the ranking of a file; 409 `rankingHasProblems` while a row has one, `rankingWaiting` while another waits */
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key": string;
                };
                path: {
                    programmeId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ranking"];
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
                413: {
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
    "/rankings/{programmeId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter and validate the decision of every row, in the background */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    programmeId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RankingChoice"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ranking"];
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
    "/rankings/{programmeId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a ranking that was not approved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    programmeId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RankingChoice"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ranking"];
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
    "/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at the candidate’s own applications and their files, by role and centre */
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
                        "application/json": components["schemas"]["Readings"];
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
    "/letters/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter that was issued, and whether it was taken back since */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    reference: string;
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
                        "application/json": components["schemas"]["IssuedLetter"];
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
    "/erasures/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the candidate has asked for the erasure of their data, and what forbids it */
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
                        "application/json": components["schemas"]["Erasure"];
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
        /** Withdraw the request; 409 `erasureUnderWay` when it is too late */
        delete: {
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
                        "application/json": components["schemas"]["Erasure"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the erasure of one’s own data: done as soon as nothing forbids it; asked twice, it is one request */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AskErasure"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Erasure"];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages of an application, for its candidate and its centre; marks none as read */
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
                        "application/json": components["schemas"]["Messages"];
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
        /** Write to the other side; 409 `messagesClosed` or `waitForAnswer`, 404 `fileNotFound` */
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
                    "application/json": components["schemas"]["MessageBody"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Messages"];
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
    "/applications/{id}/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that the asking side has seen what the other wrote, up to a message */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["UpToBody"];
                };
            };
            responses: {
                /** @description Done */
                204: {
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/messages/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take the candidate’s messages up to one as needing no answer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["UpToBody"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Messages"];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages the candidate has not read yet, by application */
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
                        "application/json": components["schemas"]["UnreadMessages"];
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
            type: "extendDeadline";
            of: {
                /** @constant */
                kind: "returnDate";
            } | {
                /** @constant */
                kind: "replyDate";
            } | {
                /** @constant */
                kind: "pieceDue";
                piece: string;
            } | {
                /** @constant */
                kind: "conditionDue";
                condition: string;
            };
            /** Format: date */
            until: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "enterDecision";
            outcome: components["schemas"]["OutcomeBody"];
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "validateDecision";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "depositConditionPiece";
            condition: string;
            /** @description From the answer of documents’ POST /files. */
            fileId: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "fulfilCondition";
            condition: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "rejectCondition";
            condition: string;
            comment: string;
            again: boolean;
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
        } | {
            /** @constant */
            type: "withdrawForCandidate";
            why: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "correctDecision";
            outcome: components["schemas"]["OutcomeBody"];
            why: string;
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "approveCorrection";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        } | {
            /** @constant */
            type: "dropCorrection";
            /** @description The revision of the page the command comes from: a newer one refuses it as stale. */
            expectedRevision?: number;
        };
        OutcomeBody: {
            /** @constant */
            status: "favourable";
        } | {
            /** @constant */
            status: "favourableWithReserve";
            conditions: {
                /** @description In the words of the commission, in one language. */
                title?: string;
                /** @description Instead: a piece of the programme. */
                pieceId?: string;
                /** @description Last day, inclusive; null: the programme’s date for conditions. */
                dueOn: string | null;
                fileNeeded: boolean;
            }[];
        } | {
            /** @constant */
            status: "waitingList";
            rank: number;
        } | {
            /** @constant */
            status: "unfavourable";
            /** @description Of programme.refusalReasons. */
            reasonId: string;
            comment?: string | null;
        };
        /** @enum {string} */
        InboxTaskType: "receive" | "checkCompleteness" | "overduePiece" | "enterDecision" | "validateDecision" | "judgeCondition" | "approveCorrection" | "answerMessage";
        RankingChoice: {
            /** @description Of the ranking that was looked at. */
            id: string;
        };
        AskErasure: {
            /**
             * @description The candidate knows that it is for good.
             * @constant
             */
            understood: true;
        };
        MessageBody: {
            text: string;
            /**
             * @description From the answers of documents’ POST /applications/{id}/message-files.
             * @default []
             */
            files: string[];
            /** @description Of an answer: the last message on the page it was written on. What came later still waits. */
            seen?: string | null;
        };
        UpToBody: {
            /** @description This message and those before it. */
            upTo: string;
        };
        Application: {
            /** @example 2026.M2-DROIT-ASSUR.6WB5H7IJ */
            id: string;
            /** @description Give it back as `expectedRevision` of a command. A candidate’s counts what they may know of. */
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
            /** @description Published before and replaced, the oldest first. */
            pastDecisions: components["schemas"]["PublishedDecision"][];
            /** @description Of the decision with reserve, also once it was replaced. */
            conditions: components["schemas"]["Condition"][];
            /** @description Always null for candidates. */
            draft: components["schemas"]["DraftDecision"] | null;
            /** @description Always null for candidates. */
            correction: components["schemas"]["Correction"] | null;
            letters: components["schemas"]["Letter"][];
            /** @description Of an application on the list. */
            waitingList: components["schemas"]["WaitingListPlace"] | null;
            reply: components["schemas"]["Reply"];
            repliedAt: string | null;
            end: components["schemas"]["End"] | null;
            dates: components["schemas"]["ApplicationDates"];
            /** @description Later dates given to this application alone; in `dates` already. */
            extended: {
                returnAt: string | null;
                replyAt: string | null;
            };
            /** @description What the asking person may extend now. */
            extendable: {
                of: components["schemas"]["ExtendableDeadline"];
                at: string | null;
            }[];
            nextStep: components["schemas"]["NextStep"];
            nextDeadline: components["schemas"]["Deadline"] | null;
            /** @description The earliest first. */
            deadlines: components["schemas"]["CandidateDeadline"][];
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
            /** @description Its seats are limited: a waiting list rules them. */
            limited: boolean;
            /** @example Europe/Paris */
            timeZone: string;
            /**
             * @description For which an admission holds; null once the campaign is over.
             * @example 2027-2028
             */
            academicYear: string | null;
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
        CommandType: "depositPiece" | "removePiece" | "declareNotConcerned" | "undoNotConcerned" | "transmit" | "cancel" | "receive" | "acceptPiece" | "refusePiece" | "declareComplete" | "declareIncomplete" | "extendDeadline" | "enterDecision" | "validateDecision" | "depositConditionPiece" | "fulfilCondition" | "rejectCondition" | "confirm" | "withdraw" | "withdrawForCandidate" | "correctDecision" | "approveCorrection" | "dropCorrection";
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
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "favourableWithReserve";
            conditions: components["schemas"]["ConditionDefinition"][];
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "waitingList";
            rank: number;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "unfavourable";
            reason: components["schemas"]["RefusalReason"];
            comment: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        };
        ConditionDefinition: {
            id: string;
            title: components["schemas"]["Text"];
            /** @description null: the programme’s date. */
            dueAt: string | null;
            fileNeeded: boolean;
        };
        PublishedDecision: {
            /** @constant */
            status: "favourable";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "favourableWithReserve";
            conditions: components["schemas"]["ConditionDefinition"][];
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "waitingList";
            rank: number;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        } | {
            /** @constant */
            status: "unfavourable";
            reason: components["schemas"]["RefusalReason"];
            comment: string | null;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            publishedAt: string;
            /**
             * @description How it came to replace the one before.
             * @enum {string}
             */
            origin: "commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction";
        };
        /** @description What a decision with reserve asks for, and how it stands. */
        Condition: {
            id: string;
            title: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            dueAt: string;
            /** @description Met by a file; else the manager knows by other means. */
            fileNeeded: boolean;
            /** @enum {string} */
            status: "awaiting" | "submitted" | "fulfilled" | "notMet";
            file: {
                id: string;
                /** @description Bytes. */
                size: number;
                mime: string;
            } | null;
            comment: string | null;
            allowedCommands: components["schemas"]["CommandType"][];
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
            status: "favourableWithReserve";
            conditions: components["schemas"]["ConditionDefinition"][];
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
            status: "waitingList";
            rank: number;
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
        /** @description Proposed for a published decision; staff only. */
        Correction: {
            outcome: {
                /** @constant */
                status: "favourable";
            } | {
                /** @constant */
                status: "favourableWithReserve";
                conditions: components["schemas"]["ConditionDefinition"][];
            } | {
                /** @constant */
                status: "waitingList";
                rank: number;
            } | {
                /** @constant */
                status: "unfavourable";
                reason: components["schemas"]["RefusalReason"];
                comment: string | null;
            };
            why: string;
            /** @description Login; someone else has to approve. */
            proposedBy: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            proposedAt: string;
        };
        Letter: {
            /** @example 2026.M2-DROIT-ASSUR.6WB5H7IJ-1 */
            reference: string;
            /** @enum {string} */
            kind: "admission" | "refusal";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            issuedAt: string;
            /** @description When a correction took it back. */
            revokedAt: string | null;
        };
        WaitingListPlace: {
            /** @description It never gets worse. */
            rank: number;
            /** @description How many of the list were offered a seat so far. */
            called: number;
            /** @description How many still wait before this one. */
            ahead: number;
            status: components["schemas"]["WaitingListStatus"];
        };
        /**
         * @description held: nobody is called before all decisions are public.
         * @enum {string}
         */
        WaitingListStatus: "held" | "open" | "closed";
        /** @enum {string} */
        Reply: "none" | "confirmed" | "withdrawn";
        /** @enum {string} */
        End: "cancelled" | "refusedLate" | "refusedIncomplete" | "refused" | "withdrawn" | "listClosed" | "campaignClosed" | "admitted";
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
             * @description « Date limite de retour », as extended for this application.
             */
            returnAt: string;
            publicationAt: string | null;
            /** @description Until when a favourable decision may be confirmed; null before one, or without limit. */
            replyAt: string | null;
            /**
             * Format: date-time
             * @description When those who still wait are told that the list is closed.
             */
            waitingListClosesAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            campaignEndsAt: string;
        };
        /** @description The `of` of extendDeadline. */
        ExtendableDeadline: {
            /** @constant */
            kind: "returnDate";
        } | {
            /** @constant */
            kind: "replyDate";
        } | {
            /** @constant */
            kind: "pieceDue";
            piece: string;
        } | {
            /** @constant */
            kind: "conditionDue";
            condition: string;
        };
        /** @description What the candidate has to do now, or what they wait for. */
        NextStep: {
            /** @enum {string} */
            code: "depositPieces" | "transmit" | "waitForReception" | "waitForCheck" | "returnPieces" | "waitForDecision" | "meetConditions" | "waitForConditions" | "waitOnList" | "reply" | "register" | "nothing";
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
            kind: "reminder" | "returnDate" | "pieceDue" | "publication" | "conditionDue" | "replyDate" | "waitingListClosing" | "campaignClose";
            /** @description Of `pieceDue`. */
            piece?: string;
            /** @description Of `conditionDue`. */
            condition?: string;
        };
        /** @description A date that the candidate still has to meet. */
        CandidateDeadline: {
            /** @enum {string} */
            kind: "returnDate" | "pieceDue" | "conditionDue" | "replyDate";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            at: string;
            /** @description The piece or the condition that is due. */
            subject: {
                id: string;
                title: components["schemas"]["Text"];
            } | null;
        };
        /** @enum {string} */
        TaskType: "receive" | "checkCompleteness" | "overduePiece" | "enterDecision" | "validateDecision" | "judgeCondition" | "approveCorrection";
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
            /** @description The earliest first. */
            deadlines: components["schemas"]["CandidateDeadline"][];
            /** @description What waits for staff; empty for candidates. */
            tasks: components["schemas"]["TaskType"][];
        };
        /** @description An application and how it got there, at one instant. */
        History: {
            application: components["schemas"]["Application"];
            /** @description Oldest first; candidates get what is public. */
            events: components["schemas"]["HistoryEvent"][];
        };
        HistoryEvent: {
            /** @description Place in the history: 1 for the first. Candidates’ counts what is public. */
            revision: number;
            /** @enum {string} */
            type: "applied" | "datesMoved" | "pieceDeposited" | "pieceRemoved" | "pieceDeclaredNotConcerned" | "notConcernedUndone" | "transmitted" | "received" | "pieceAccepted" | "pieceRefused" | "pieceOverdue" | "declaredComplete" | "declaredIncomplete" | "decisionEntered" | "decisionValidated" | "decisionPublished" | "conditionPieceDeposited" | "conditionFulfilled" | "conditionRejected" | "conditionMissed" | "decisionReplaced" | "promoted" | "confirmed" | "withdrawn" | "withdrawnByStaff" | "withdrawnByDeadline" | "correctionProposed" | "correctionDropped" | "letterRevoked" | "replyUndone" | "decisionCorrected" | "deadlineExtended" | "reminded" | "reopened" | "cancelled" | "refusedLate" | "refusedIncomplete" | "waitingListClosed" | "admitted" | "closed";
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
            condition: {
                id: string;
                title: components["schemas"]["Text"];
            } | null;
            /** @description Of a deposited common piece: the candidate’s application that the file was taken over from; told to the candidate alone. */
            takenFrom: {
                applicationId: string;
                programme: string;
            } | null;
            comment: string | null;
            /** @description Of a correction, or a withdrawal by staff. */
            why: string | null;
            /** @description Of a rejected condition: another file may be handed in. */
            again: boolean | null;
            dueAt: string | null;
            blocking: ("now" | "later" | "no") | null;
            /** @description Of a decision. */
            outcome: {
                /** @enum {string} */
                status: "favourable" | "favourableWithReserve" | "waitingList" | "unfavourable";
                rank: number | null;
                reason: components["schemas"]["RefusalReason"] | null;
                conditions: components["schemas"]["ConditionDefinition"][];
            } | null;
            /** @description Of a decision that took effect: how it came about. */
            origin: ("commission" | "waitingList" | "conditionsMet" | "conditionNotMet" | "correction") | null;
            /** @description Extended to this instant, or reminded of. */
            deadline: {
                /** @enum {string} */
                kind: "returnDate" | "replyDate" | "pieceDue" | "conditionDue";
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
                 */
                at: string;
            } | null;
            /** @description Of a reminder: false when it was not needed any more. */
            sent: boolean | null;
            /** @description Reference of a letter taken back. */
            letter: string | null;
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
                judgeCondition: number;
                approveCorrection: number;
                answerMessage: number;
            };
            /** @description Of the lists of the asking manager’s centres; on every page. */
            alerts: components["schemas"]["WaitingListAlert"][];
            /** @description Rows of all pages, with every filter. */
            total: number;
            page: number;
            pageSize: number;
        };
        Task: {
            applicationId: string;
            type: components["schemas"]["InboxTaskType"];
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
        /** @description A waiting list that its manager should know of. */
        WaitingListAlert: {
            /**
             * @description exhausted: nobody waits any more although a seat is free.
             * @enum {string}
             */
            kind: "exhausted" | "closed";
            programme: {
                id: string;
                title: string;
                campaign: string;
            };
            capacity: number | null;
            confirmed: number;
            /** @description Offers that count, the confirmed ones included. */
            live: number;
            waiting: number;
        };
        WaitingList: {
            programme: {
                id: string;
                title: string;
                campaign: string;
                timeZone: string;
            };
            /** @description null: the list was told nothing yet. */
            standing: components["schemas"]["WaitingListStanding"] | null;
            /** @description The asking person may let the list call before the publication does. */
            mayOpen: boolean;
            /** @description The best rank first; also who left the list. */
            applications: components["schemas"]["RankedApplication"][];
            /** @description Rows of all pages, with every filter. */
            total: number;
            page: number;
            pageSize: number;
        };
        WaitingListStanding: {
            status: components["schemas"]["WaitingListStatus"];
            capacity: number | null;
            /** @description So many times the capacity may be offered at once. */
            overCall: number;
            /** @description Offers that count, the confirmed ones included. */
            live: number;
            confirmed: number;
            waiting: number;
            /** @description How many of the list were offered a seat so far. */
            called: number;
            lastCalledRank: number | null;
            /** @description Nobody waits any more although a seat is free. */
            exhausted: boolean;
            closesAt: string | null;
        };
        RankedApplication: {
            applicationId: string;
            rank: number;
            candidate: components["schemas"]["Candidate"];
            /**
             * @description entered, validated: not published yet.
             * @enum {string}
             */
            place: "entered" | "validated" | "waiting" | "offered" | "confirmed" | "gone";
        };
        /** @description What a file would change; nothing was done. */
        RankingPreview: {
            counts: components["schemas"]["RankingCounts"];
            rows: components["schemas"]["RankingRow"][];
        };
        RankingCounts: {
            rows: number;
            new: number;
            up: number;
            down: number;
            same: number;
            /** @description Rows with a problem: while there are any, nothing is proposed. */
            problems: number;
        };
        RankingRow: {
            /** @description In the file. */
            line: number;
            /** @description As the file has it. */
            number: string;
            /** @description null: the file has none that can be read. */
            rank: number | null;
            /** @description null: the number is unknown here. */
            applicationId: string | null;
            candidate: components["schemas"]["Candidate"] | null;
            fileStatus: components["schemas"]["FileStatus"] | null;
            /** @description The decision there is now. */
            current: {
                /** @enum {string} */
                status: "favourable" | "favourableWithReserve" | "waitingList" | "unfavourable";
                rank: number | null;
                /** @enum {string} */
                stage: "entered" | "validated" | "published";
            } | null;
            change: ("new" | "up" | "down" | "same") | null;
            problems: ("badRank" | "unknownNumber" | "duplicateNumber" | "duplicateRank" | "decidedOtherwise" | "correctionNeeded" | "forbidden" | "outOfScope" | "notApplied" | "alreadyApplied" | "outsideWindow" | "applicationLimitReached" | "applicationEnded" | "stalePage" | "unknownPiece" | "fileHandedOver" | "pieceClosed" | "pieceEmpty" | "notConcernedNotAllowed" | "notDeclaredNotConcerned" | "piecesMissing" | "returnDatePassed" | "pieceDuePassed" | "processingBegun" | "notTransmitted" | "alreadyReceived" | "fileNotUnderCheck" | "pieceNotHandedOver" | "dueDateNotAhead" | "piecesNotChecked" | "noPieceRefused" | "fileNotComplete" | "decisionAlreadyValidated" | "decisionAlreadyPublished" | "noDecisionEntered" | "samePerson" | "nothingToReply" | "alreadyReplied" | "replyDatePassed" | "unknownCondition" | "conditionClosed" | "conditionEmpty" | "conditionDuePassed" | "conditionTwice" | "noWaitingList" | "rankTaken" | "rankWouldWorsen" | "notOnWaitingList" | "nothingToExtend" | "dateNotLater" | "nothingToCorrect" | "correctionWaiting" | "noCorrectionProposed")[];
            /** @description Of an approved ranking: what became of the row; null: not yet done. */
            outcome: {
                /** @enum {string} */
                status: "done" | "refused";
                code: string | null;
            } | null;
        };
        Ranking: {
            id: string;
            programmeId: string;
            campaign: string;
            /** @enum {string} */
            stage: "proposed" | "approved" | "done" | "dropped";
            /** @description Login; someone else has to approve. */
            proposedBy: string;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            proposedAt: string;
            approvedBy: string | null;
            approvedAt: string | null;
            /** @description The asking person may. */
            mayApprove: boolean;
            mayDrop: boolean;
            /** @description Rows of an approved ranking. */
            progress: {
                done: number;
                refused: number;
                left: number;
            };
            /** @description Of all rows, against what is there now. */
            counts: components["schemas"]["RankingCounts"];
            /** @description Those with a problem first. */
            rows: components["schemas"]["RankingRow"][];
            /** @description Rows of all pages, with every filter. */
            total: number;
            page: number;
            pageSize: number;
        };
        /** @description The last one proposed; null: none was. */
        CurrentRanking: {
            ranking: components["schemas"]["Ranking"] | null;
        };
        /** @description When members of staff looked at one’s applications or their files, the newest first. */
        Readings: {
            readings: {
                application: {
                    id: string;
                    programme: string;
                };
                /** @enum {string} */
                role: "manager" | "commissionMember" | "commissionChair" | "administrator";
                /** @description Its name. */
                centre: string;
                /**
                 * Format: date-time
                 * @description For the first time in that hour.
                 */
                at: string;
            }[];
        };
        IssuedLetter: {
            /** @example 2026.M2-DROIT-ASSUR.6WB5H7IJ-1 */
            reference: string;
            /** @enum {string} */
            kind: "admission" | "refusal";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            issuedAt: string;
            /** @description When a correction took it back. */
            revokedAt: string | null;
            /** @description Its title. */
            programme: string;
            /** @example Europe/Paris */
            timeZone: string;
            /** @description Of an admission: when the candidate withdrew, or was by the reply date. */
            declinedAt: string | null;
            candidate: {
                lastName: string;
                firstName: string;
            };
        };
        /** @description A candidate’s request for erasure, and what forbids it, the longest first. */
        Erasure: {
            /**
             * @description waiting: may be withdrawn; underWay: for good, the account is about to close.
             * @enum {string}
             */
            status: "notAsked" | "waiting" | "underWay";
            askedAt: string | null;
            /** @description When nothing will forbid it any more, as things stand; null: now. */
            possibleFrom: string | null;
            holds: {
                application: {
                    id: string;
                    programme: string;
                };
                /**
                 * @description open: may still change until the campaign closes; appeal: a decision may be appealed against; admission: the campaign’s legal time.
                 * @enum {string}
                 */
                reason: "open" | "appeal" | "admission";
                /**
                 * Format: date-time
                 * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
                 */
                until: string;
            }[];
        };
        /** @description What a candidate and a centre wrote to each other. */
        Messages: {
            /** @description The oldest first. */
            messages: components["schemas"]["Message"][];
            /** @description Why the asking side may write nothing now; null: it may. */
            refusal: ("messagesClosed" | "waitForAnswer") | null;
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            writableUntil: string;
            /** @description A message of the candidate waits for an answer. */
            waiting: boolean;
            limits: {
                /** @description Of a text, as JavaScript counts them. */
                characters: number;
                files: number;
            };
        };
        Message: {
            id: string;
            /**
             * @description Never a member of staff by name.
             * @enum {string}
             */
            from: "candidate" | "centre";
            /**
             * Format: date-time
             * @description An instant in UTC, ISO 8601. Every deadline is exclusive.
             */
            at: string;
            /** @description Plain text with its line breaks. */
            text: string;
            files: components["schemas"]["MessageFile"][];
            /** @description By the asking side, which did not write it. */
            unread: boolean;
        };
        MessageFile: {
            id: string;
            /** @description As its writer named it, without any path. */
            name: string;
            /** @description Bytes. */
            size: number;
            mime: string;
        };
        /** @description By application, those without any left out. */
        UnreadMessages: {
            unread: {
                applicationId: string;
                count: number;
            }[];
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
