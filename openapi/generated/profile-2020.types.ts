// Made by `npm run generate` from openapi/profile-2020.yaml; do not edit.
export interface paths {
    "/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything about the user that the token may see
         * @description Also the UserInfo endpoint of OpenID Connect: a token with the scope `openid` gets `sub` as well, and the scope
         *     `email` of that standard is supported here. The section asks for the scope `profile` (73) and speaks of what the
         *     caller has permission to read (75); whether a token of a narrower scope is served or refused is left open.
         */
        get: operations["profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the address of the user
         * @description The section lists no errors.
         */
        get: operations["email"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the user has subscribed to
         * @description The scope is that of the address (138). The section lists no errors.
         */
        get: operations["subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the id of the user
         * @description The section lists no errors.
         */
        get: operations["uid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which picture the user has
         * @description For a user without a picture the prose has an empty object (184) and a sample the default picture (212 to 220);
         *     either is an answer. The picture itself is fetched from its own address, which is no operation of this API: it
         *     measures 200 by 200 pixels there, 100 by 100 with `_small` behind the address and 600 by 600 with `_large`.
         */
        get: operations["avatar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/avatar/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a picture
         * @description The bytes of the image are the body. The section asks for the headers Content-Length and Content-Type (231),
         *     which the ledger has, and says nothing of formats and sizes; a deployed server took PNG and JPEG up to 1 MiB.
         */
        post: operations["avatarUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/avatar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a picture of the user
         * @description The sample sends no Authorization header (260 to 264); the scope (252) asks for a token all the same.
         */
        delete: operations["avatarDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/display_name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the name the user wants to be shown under
         * @description The section lists no errors.
         */
        get: operations["displayName"];
        put?: never;
        /**
         * Set the name the user wants to be shown under
         * @description The section lists no errors.
         */
        post: operations["displayNamePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ecosystem_anon_id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the anonymized identifier of the user
         * @description The section lists no errors.
         */
        get: operations["ecosystemAnonId"];
        put?: never;
        /**
         * Set the anonymized identifier of the user
         * @description The section says that the identifier is updated (345) and lists no errors; the table has one for an update where
         *     an identifier is set already (49). Which of the two a second update meets is left open.
         */
        post: operations["ecosystemAnonIdPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cache/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget what is cached about a user
         * @description For other servers of the same operator: the bearer token is a secret that stands in the server's configuration,
         *     and no token of a user takes its place. The section lists no errors.
         */
        delete: operations["cacheDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What every failure says. */
        Failure: {
            /** @description The HTTP status, again. */
            code: number;
            /** @description The number of the error, which never changes its meaning. */
            errno: number;
            /** @description The kind of the error, in words. */
            error: string;
            /** @description What happened, for a person to read. */
            message: string;
        };
        /** @description The id of a picture, thirty-two hexadecimal digits. */
        AvatarId: string;
        /** @description Which fields there are depends on the scopes of the token and on what the user has set. */
        ProfileResponse: {
            /** @description The id of the user. */
            uid?: string;
            /** @description The same as uid under the name that OpenID Connect has for it. */
            sub?: string;
            /** @description The anonymized identifier of the user. */
            ecosystemAnonId?: string | null;
            /** @description The address of the user. */
            email?: string;
            /** @description The language and region the user prefers. */
            locale?: string;
            /** @description By which methods the user proved who they are. */
            amrValues?: string[];
            /** @description Whether the user signs in with a second factor. */
            twoFactorAuthentication?: boolean;
            /** @description The name the user wants to be shown under. */
            displayName?: string | null;
            /** @description Where the user's picture is. */
            avatar?: string;
            /** @description Whether that is the picture of those who have none of their own. */
            avatarDefault?: boolean;
            /** @description The capabilities that come with the user's subscriptions. */
            subscriptions?: string[];
        };
        EmailResponse: {
            /** @description The address of the user. */
            email: string;
        };
        SubscriptionsResponse: {
            /** @description The capabilities that come with the user's subscriptions; a user may have none. */
            subscriptions?: string[];
        };
        UidResponse: {
            /** @description The id of the user. */
            uid: string;
        };
        /** @description Empty for a user without a picture, by the prose (184). */
        AvatarResponse: {
            id?: components["schemas"]["AvatarId"];
            /** @description Whether this is the picture of those who have none of their own. */
            avatarDefault?: boolean;
            /** @description Where the picture is. */
            avatar?: string;
        };
        AvatarUploadResponse: {
            /** @description Where the picture is. */
            url: string;
        };
        DisplayNameResponse: {
            /** @description The name the user wants to be shown under. */
            displayName: string;
        };
        DisplayNamePostRequest: {
            /** @description The new name. */
            displayName: string;
        };
        /** @description Nothing but success. */
        DisplayNamePostResponse: Record<string, never>;
        EcosystemAnonIdResponse: {
            /** @description The anonymized identifier of the user. */
            ecosystemAnonId: string;
        };
        EcosystemAnonIdPostRequest: {
            /** @description The new identifier. */
            ecosystemAnonId: string;
        };
        /** @description Nothing but success. */
        EcosystemAnonIdPostResponse: Record<string, never>;
        CacheDeleteResponse: unknown[];
    };
    responses: {
        /**
         * @description The request failed. The status is in the 4xx range where the request is at fault and in the 5xx range where the
         *     server is; the errno says what went wrong.
         */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the token may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ann@example.test"
                     *     }
                     */
                    "application/json": components["schemas"]["EmailResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The capabilities that come with the user's subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriptions": [
                     *         "archive",
                     *         "radio"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionsResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    uid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "3f1d6bc17a0e4c5f9a2d8e04b7756c19"
                     *     }
                     */
                    "application/json": components["schemas"]["UidResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    avatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture, or that there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvatarResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    avatarUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The image. */
        requestBody: {
            content: {
                "image/*": unknown;
            };
        };
        responses: {
            /** @description The image is the user's picture now. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://avatars.example.test/271fd827c5f6d406c0ad100145a409d4"
                     *     }
                     */
                    "application/json": components["schemas"]["AvatarUploadResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    avatarDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the picture, as /avatar gives it.
                 * @example 271fd827c5f6d406c0ad100145a409d4
                 */
                id: components["schemas"]["AvatarId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture is gone. The section shows no body, so any body or none will do. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    displayName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "displayName": "Ann Example"
                     *     }
                     */
                    "application/json": components["schemas"]["DisplayNameResponse"];
                };
            };
            /** @description The user has no such name. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    displayNamePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Ann Example"
                 *     }
                 */
                "application/json": components["schemas"]["DisplayNamePostRequest"];
            };
        };
        responses: {
            /** @description The name is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["DisplayNamePostResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    ecosystemAnonId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identifier. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ecosystemAnonId": "eyJhbGciOiJFQ0RILUVTIiwia2lkIjoicDhpY2Zld3JaYUVqRUNvSDItQWFJMGRRa0w4UllvQS1RMDFHZE5qSkNMdyIsImVwayI6eyJrdHkiOiJFQyIsImNydiI6IlAtMjU2IiwieCI6Im9PUEw0ZEtvVnhFTHdsTEJSRDI2aVlmVWh4RVRNa0RkSlZJX2oxQk5zd2ciLCJ5IjoiN0k0amtHaUhVWHZkNFNCNVBzcDJHbGZ3a1lscXl3ZzRiZ1lsem9hUDgzNCJ9LCJlbmMiOiJBMjU2R0NNIn0..gSdo8leyIaRPVLDZ.rVR37kIDg0i4atx6qNpfJGKnD5dlh1vPHXhLdIXaCrlw.ocTmBAq4xbaD3bI8rcOjsA"
                     *     }
                     */
                    "application/json": components["schemas"]["EcosystemAnonIdResponse"];
                };
            };
            /** @description The user has no such identifier. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    ecosystemAnonIdPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ecosystemAnonId": "eyJhbGciOiJFQ0RILUVTIiwia2lkIjoicDhpY2Zld3JaYUVqRUNvSDItQWFJMGRRa0w4UllvQS1RMDFHZE5qSkNMdyIsImVwayI6eyJrdHkiOiJFQyIsImNydiI6IlAtMjU2IiwieCI6Im9PUEw0ZEtvVnhFTHdsTEJSRDI2aVlmVWh4RVRNa0RkSlZJX2oxQk5zd2ciLCJ5IjoiN0k0amtHaUhVWHZkNFNCNVBzcDJHbGZ3a1lscXl3ZzRiZ1lsem9hUDgzNCJ9LCJlbmMiOiJBMjU2R0NNIn0..gSdo8leyIaRPVLDZ.rVR37kIDg0i4atx6qNpfJGKnD5dlh1vPHXhLdIXaCrlw.ocTmBAq4xbaD3bI8rcOjsA"
                 *     }
                 */
                "application/json": components["schemas"]["EcosystemAnonIdPostRequest"];
            };
        };
        responses: {
            /** @description The identifier is set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EcosystemAnonIdPostResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    cacheDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user whose data is forgotten.
                 * @example 3f1d6bc17a0e4c5f9a2d8e04b7756c19
                 */
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing about the user is cached any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": components["schemas"]["CacheDeleteResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
