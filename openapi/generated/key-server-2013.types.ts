// Made by `npm run generate` from openapi/key-server-2013.yaml; do not edit.
export interface paths {
    "/account/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description The client sends what lets the server check the password later without knowing it: an SRP verifier, its salt,
         *     and how both were made. No session comes of it. The list of parameters has the number of rounds as all there is
         *     to the stretching; the sample shows a salt beside it (102).
         */
        post: operations["accountCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices of an account
         * @description The devices that are signed in to the account at present and that sync.
         */
        get: operations["accountDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch kA and wrapKb, encrypted
         * @description The document does not say that the token is good for one use only, nor that an address must be verified.
         */
        get: operations["accountKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/recovery_methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a forgotten password can be replaced with
         * @description In this edition a method is an email address.
         */
        get: operations["accountRecoveryMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/recovery_methods/send_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that verifies a recovery method
         * @description The sample (227) makes a GET of it; the index (43) and the heading (211) have a POST, and are followed here.
         */
        post: operations["accountRecoveryMethodsSendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/recovery_methods/verify_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the code that came by mail
         * @description Nothing is signed; address and code together are the proof.
         */
        post: operations["accountRecoveryMethodsVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new verifier and a new wrapKb in force
         * @description Both travel in a bundle that only the holder of the accountResetToken can make. The list of parameters names the
         *     bundle alone; the sample sends params beside it (295).
         */
        post: operations["accountReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificate/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Certify a public key for BrowserID
         * @description The certificate expires after `duration`. The document names none of its claims.
         */
        post: operations["certificateSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/get_random_bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the server for randomness
         * @description Thirty-two bytes. The general rule has every POST bring a JSON body (14); the sample (366) sends none, and there
         *     is no parameter that a body could hold.
         */
        post: operations["getRandomBytes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/change/auth/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to change a known password
         * @description Yields what the client needs to compute its half of SRP, for the account of the session.
         */
        post: operations["passwordChangeAuthStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/change/auth/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the old password
         * @description Yields the accountResetToken that account/reset asks for, and a keyFetchToken. The list of parameters calls the
         *     first field srpToken (419), the sample changePasswordSrpToken (430); the list is followed here.
         */
        post: operations["passwordChangeAuthFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/send_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that lets a forgotten password be replaced
         * @description Yields the forgotPasswordToken that belongs to the code.
         */
        post: operations["passwordForgotSendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/verify_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade the code for an accountResetToken
         * @description The code and the forgotPasswordToken travel together in the body; nothing is signed.
         */
        post: operations["passwordForgotVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/auth/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in
         * @description Yields what the client needs to compute its half of SRP, and an srpToken that holds the two calls together.
         */
        post: operations["sessionAuthStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/auth/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the password and open a session
         * @description Yields a sessionToken and a keyFetchToken, sealed with the key that both sides now share.
         */
        post: operations["sessionAuthFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a session is alive
         * @description Succeeds while the token is good.
         */
        get: operations["sessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description The sessionToken is of no use afterwards.
         */
        post: operations["sessionDestroy"];
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
        /** @description Bytes in base16, two digits each, in either case. */
        Hex: string;
        /** @description What every failure says. Each error may have properties of its own besides (30). */
        Failure: {
            /** @description The HTTP status, again. */
            status: number;
            /** @description What went wrong. */
            errors: ({
                /** @description The code of the error, which never changes its meaning. */
                code: number | string;
                /** @description What happened, for a developer to read. */
                message: string;
                /** @description Where more can be read about the error. Nothing says that every error has it. */
                info?: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        AccountCreateRequest: {
            /** @description The address that becomes the primary one of the account. */
            email: string;
            /** @description The SRP verifier. */
            verifier: components["schemas"]["Hex"];
            /** @description The salt of SRP. */
            salt: components["schemas"]["Hex"];
            /** @description How the verifier was made. */
            params: {
                /** @description Which SRP. */
                srp: {
                    /** @description The hash function; the list names sha256. */
                    alg: string;
                    /** @description The size of the group; the list names 2048. */
                    N_bits: number;
                };
                /** @description Which stretching. */
                stretch: {
                    /** @description The number of rounds. */
                    rounds: number;
                    /** @description The salt of the stretching. Shown by the sample alone, so no server has to look at it. */
                    salt?: components["schemas"]["Hex"];
                };
            };
        };
        /** @description Nothing in particular. */
        AccountCreateResponse: Record<string, never>;
        AccountDevicesResponse: {
            /** @description The devices. */
            devices: {
                /** @description The id of the device. */
                id: string;
                /** @description The kind of the device, if it is known. */
                type?: string;
                /** @description What the user calls the device, if it is known. */
                name?: string;
            }[];
        };
        AccountKeysResponse: {
            /** @description kA and wrapKb, encrypted and authenticated with keys derived from the keyFetchToken. */
            bundle: components["schemas"]["Hex"];
        };
        AccountRecoveryMethodsResponse: {
            /** @description The methods. */
            recoveryMethods: {
                /** @description The address. */
                email: string;
                /** @description Whether a code that was sent to the address came back. */
                verified: boolean;
                /** @description Whether this is the address the account was made with. */
                primary: boolean;
            }[];
        };
        AccountRecoveryMethodsSendCodeRequest: {
            /** @description An address of the account. */
            email: string;
        };
        /** @description Nothing in particular. */
        AccountRecoveryMethodsSendCodeResponse: Record<string, never>;
        AccountRecoveryMethodsVerifyCodeRequest: {
            /** @description The address the code was sent to. */
            email: string;
            /** @description The code from the mail. */
            code: string;
        };
        /** @description Nothing in particular. */
        AccountRecoveryMethodsVerifyCodeResponse: Record<string, never>;
        AccountResetRequest: {
            /** @description wrapKb and the new verifier, encrypted with a key derived from the accountResetToken. */
            bundle: components["schemas"]["Hex"];
            /** @description How the new verifier was made. Shown by the sample alone, so no server has to look at it. */
            params?: {
                [key: string]: unknown;
            };
        };
        /** @description Nothing in particular. */
        AccountResetResponse: Record<string, never>;
        CertificateSignRequest: {
            /** @description The key to certify; which numbers make it up depends on its algorithm. */
            publicKey: {
                /**
                 * @description RS for RSA, DS for DSA.
                 * @enum {string}
                 */
                algorithm: "RS" | "DS";
                /** @description The modulus of an RSA key. */
                n?: string;
                /** @description The public exponent of an RSA key. */
                e?: string;
                /** @description The public value of a DSA key. */
                y?: string;
                /** @description The prime modulus of a DSA key. */
                p?: string;
                /** @description The order of the subgroup of a DSA key. */
                q?: string;
                /** @description The generator of the subgroup of a DSA key. */
                g?: string;
            };
            /** @description Milliseconds from now until the certificate expires. */
            duration: number;
        };
        CertificateSignResponse: {
            /** @description The signed certificate, in the form a BrowserID identity provider gives it. */
            cert: string;
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        GetRandomBytesRequest: Record<string, never>;
        GetRandomBytesResponse: {
            /** @description Thirty-two random bytes. */
            data: components["schemas"]["Hex"];
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        PasswordChangeAuthStartRequest: Record<string, never>;
        PasswordChangeAuthStartResponse: {
            /** @description What ties the next call to this one. */
            srpToken: string;
            /** @description How the client stretches the password. */
            stretch: {
                /** @description The number of rounds. */
                rounds: number;
                /** @description The salt of the stretching, if the account has one. */
                salt?: components["schemas"]["Hex"];
            };
            /** @description What the client computes its half of SRP from. */
            srp: {
                /** @description The size of the SRP group. */
                N_bits: number;
                /** @description The hash function. */
                alg: string;
                /** @description The SRP salt of the account. */
                s: components["schemas"]["Hex"];
                /** @description The server's half of SRP. */
                B: components["schemas"]["Hex"];
            };
        };
        PasswordChangeAuthFinishRequest: {
            /**
             * @description The srpToken that the change began with. The list says that it comes from /startLogin, an endpoint that this
             *     document does not have.
             */
            srpToken: string;
            /** @description The client's half of SRP. */
            A: components["schemas"]["Hex"];
            /** @description The proof that the client knows the password. */
            M: components["schemas"]["Hex"];
        };
        PasswordChangeAuthFinishResponse: {
            /** @description An accountResetToken and a keyFetchToken, sealed with keys derived from the session key of SRP. */
            bundle: components["schemas"]["Hex"];
        };
        PasswordForgotSendCodeRequest: {
            /** @description The primary address of the account. */
            email: string;
        };
        PasswordForgotSendCodeResponse: {
            /** @description What the code has to be handed in with. */
            forgotPasswordToken: string;
        };
        PasswordForgotVerifyCodeRequest: {
            /** @description The code from the mail. */
            code: string;
            /** @description The token that came with the code. */
            forgotPasswordToken: string;
        };
        PasswordForgotVerifyCodeResponse: {
            /** @description The seed of the credentials that reset the account, in the clear. */
            accountResetToken: string;
        };
        SessionAuthStartRequest: {
            /** @description The address of the account. */
            email: string;
        };
        SessionAuthStartResponse: {
            /** @description What ties the next call to this one. */
            srpToken: string;
            /** @description How the client stretches the password. */
            stretch: {
                /** @description The number of rounds. */
                rounds: number;
                /** @description The salt of the stretching, if the account has one. */
                salt?: components["schemas"]["Hex"];
            };
            /** @description What the client computes its half of SRP from. */
            srp: {
                /** @description The size of the SRP group. */
                N_bits: number;
                /** @description The hash function. */
                alg: string;
                /** @description The SRP salt of the account. */
                s: components["schemas"]["Hex"];
                /** @description The server's half of SRP. */
                B: components["schemas"]["Hex"];
            };
        };
        SessionAuthFinishRequest: {
            /** @description The srpToken that session/auth/start gave. */
            srpToken: string;
            /** @description The client's half of SRP. */
            A: components["schemas"]["Hex"];
            /** @description The proof that the client knows the password. */
            M: components["schemas"]["Hex"];
        };
        SessionAuthFinishResponse: {
            /** @description A sessionToken and a keyFetchToken, sealed with keys derived from the session key of SRP. */
            bundle: components["schemas"]["Hex"];
        };
        /** @description Nothing in particular. */
        SessionStatusResponse: Record<string, never>;
        /** @description No parameters; the general rule for POST bodies is all there is. */
        SessionDestroyRequest: Record<string, never>;
        /** @description Nothing in particular. */
        SessionDestroyResponse: Record<string, never>;
    };
    responses: {
        /** @description The request failed. The document leaves the status to HTTP and the codes to the server; it gives the form alone. */
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
    accountCreate: {
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
                 *       "email": "ann@example.test",
                 *       "verifier": "8843d92fbc454471395e4998959c85d654e9f9db67aee0959f56084921bb7906965e4f12874232dfd08247bb6b5d2847282a6e4a0bc22fd6f816c892e77e784ac8118edd3c645ae83c6b0e98ce227ff87fdb28adb9c2c98a567c97503fa6109b875f7f40cb37f81910c6685736ba42557f7cae2fee4cead4b797b2e7837cce616c4097140897e622bc92b806b65cab46825dee7e71d488487acf3ee32fc7b3d39f7e72a68dc4a7548f9db5b7fdcb760505fa88abb172bb1508edc18b6f625f3bceed954a873d7554c85827f2e3283b18219314f1ada5120f0c134b9ac1f8e1b9fb7e181ceccfa633419ac12486e76560c0c6f751cd82d0fc6ea64affc87d4256",
                 *       "salt": "8fbf581dfd5aadd4e9e7b3f1f4be3ada788236187fbbf2bb90a6a67db2cfe5a6",
                 *       "params": {
                 *         "srp": {
                 *           "alg": "sha256",
                 *           "N_bits": 2048
                 *         },
                 *         "stretch": {
                 *           "salt": "851f4ae44dff03b90b293921f09fd53e12c4e3d03af205765797a6ed12e21773",
                 *           "rounds": 20000
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountCreateRequest"];
            };
        };
        responses: {
            /** @description The account exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountCreateResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "devices": [
                     *         {
                     *           "id": "987d90f6d5135dd8930cc5259d760514",
                     *           "type": "tablet",
                     *           "name": "Ann's tablet"
                     *         },
                     *         {
                     *           "id": "91f8d74261a06e394173a576060cf6e5"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountDevicesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The encrypted keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "86b9848f11038ad3b1597d4d139f6c8960490ef2ccce1e4048797f5a1f4588fc7b713c90d3ccac0a1459bfde2d3976744ae800338df7f5649210acd6a7e4b6d6e63bb05e621fe8394e23f1a2e2141a571917e1262c5f024f31d6802b96ed7ab6"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountKeysResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountRecoveryMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The methods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryMethods": [
                     *         {
                     *           "email": "ann@example.test",
                     *           "verified": false,
                     *           "primary": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountRecoveryMethodsResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountRecoveryMethodsSendCode: {
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
                 *       "email": "ann@example.test"
                 *     }
                 */
                "application/json": components["schemas"]["AccountRecoveryMethodsSendCodeRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountRecoveryMethodsSendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountRecoveryMethodsVerifyCode: {
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
                 *       "email": "ann@example.test",
                 *       "code": "2780f5f93c3eb87a4c9de5b893518162"
                 *     }
                 */
                "application/json": components["schemas"]["AccountRecoveryMethodsVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The recovery method is verified. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountRecoveryMethodsVerifyCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountResetRequest"];
            };
        };
        responses: {
            /** @description The new password is in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountResetResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    certificateSign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateSignRequest"];
            };
        };
        responses: {
            /** @description The key is certified. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cert": "eyJhbGciOiJSUzI1NiJ9.eyJwdWJsaWMta2V5Ijp7ImFsZ29yaXRobSI6IlJTIiwibiI6IjEzMTU3ODQ0NjU5NjIxMzI2MTYxMzE3NjU0MTk5NTkzNjg2MTA4MjM3NDM1MDM5MTI5MjkyODUwODY2NjQxOTY2Mzc1ODE0NzA4Mzk3MDAwMTk4ODAyNTUyMjIwNDQ1MTY3MzM0NTYzNTAwMzczNDUyNjAwMDQwMjAyNzA0OTk5MzE3MDIwMzExMTk1MTI3MDI3MjIwNjE3MDUwOTAzOTE0OTY1OTMyMTMxNTU1MDY1NTY4MTU4MTI0OTMxOTA5ODk3MjYzODM5MDk1NzkzMTgwNDM3Nzk1MTAxMDI0ODE4NzE3MzYzNDA2NTUxMzg1NDMxMTk4Mzk4MjcyMDAxNzYwMTE0OTc5MTgyNjMzMDg5NjcyNjAzNDE2Mzc5NzI4MTkwMzY4MjEwODAwNjEwOTAxMTc5MyIsImUiOiI2NTUzNyJ9LCJwcmluY2lwYWwiOnsiZW1haWwiOiJhbm5AZXhhbXBsZS50ZXN0In0sImlhdCI6MTM3MzQ1MDY0MDAwMCwiZXhwIjoxMzczNDcyMjQwMDAwLCJpc3MiOiIxMjcuMC4wLjE6OTAwMCJ9.HsJboOxpBAOaZ9hL7f8lASar8OWT4TMnBkfFmeExojh2YViQTbpJcKEKrlG4DF78ASQXPcJapgH67srCuq0J3hazQA7E8RGmHJmTmIPJdn_0fWNaHfLqbzQGpAF9g0jB8nWHbGYuk9Dj3YlUyoaWfeApXgCUMDJ0T-igOfezq72cpfGktrBJLMq5w5CRrD6LL9fk427ikKn87LDfLt5tpomA7O_K75oelrRtCDEqIqLg6_palLDb3JZc7jtkhzWHPBQZi4MC25ovyIIkQQe3V2P7UJmDWm9UTBvqDdB_MObSsxEzSbvI-Os0hh2fTKUfrsjcCWjWYa3c5635QaSkXg"
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateSignResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getRandomBytes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["GetRandomBytesRequest"];
            };
        };
        responses: {
            /** @description The random bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": "58f1905f0e9f43ec5a0c68ef3b6d33cc17316c0b0bc311a584702455dd31a55a"
                     *     }
                     */
                    "application/json": components["schemas"]["GetRandomBytesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordChangeAuthStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PasswordChangeAuthStartRequest"];
            };
        };
        responses: {
            /** @description The client may go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "srpToken": "c8e1fc996e17d1a6c37bd79f9b8870307282b0dd1717ec8ea1b9e2cf7cf23ca1",
                     *       "stretch": {
                     *         "rounds": 20000,
                     *         "salt": "851f4ae44dff03b90b293921f09fd53e12c4e3d03af205765797a6ed12e21773"
                     *       },
                     *       "srp": {
                     *         "N_bits": 2048,
                     *         "alg": "sha256",
                     *         "s": "8fbf581dfd5aadd4e9e7b3f1f4be3ada788236187fbbf2bb90a6a67db2cfe5a6",
                     *         "B": "29bf8abed090e9245ecfca28f2a6b148b74ea9c146e2b341caae4e3fd18a28f16ca8e17f33b2a452f94fead6d3423bfb2026faa959e4d954c59b5f026242b525f2043644184a7123b63c6fe81287a32f9480fc152420531ff74c2443dda3f08ad715785881890af3b64dfbf8a250b4759c43a85acc011cce5223fbd598b33de84b1c065d0110e2a85c5e603f3accc22674ea4594a1a1b2b581e5070f57156e18b13895ce7c193dc34fbb8f8f77f1bcecdbd62e56a396fc742aadbbb104bf2ac8591e719a44d6bea680c68d4dc22c10ec8fefa424a42ab92257e70f0275a0447ea4ea35e1e3ffb1a5ab95850ad532ade6a55c471924c6e45020a98d62a6195418"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordChangeAuthStartResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordChangeAuthFinish: {
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
                 *       "srpToken": "c8e1fc996e17d1a6c37bd79f9b8870307282b0dd1717ec8ea1b9e2cf7cf23ca1",
                 *       "A": "9f9ba2e28d72bee1303f35fdd17ff794e816c4ac9f5f6bb2fab504fdb9fe70bb6bb34d3d63b53b36a1528877b05889cff9d33805f5532296a9a874de03a64562ae345150f9500f07663f5082ddf7b9e36624c3dfdc181d4fb66700e776e658b29fe11833a966df508c14d3bcf1e1167ba54632bfceb134f6064b1093aeced0f3a9c7c6e10ce75032851de5995b6c67c32d416120c87f19e585f583d050c6b1bae8852c6ef0aae1b69906843bfa0e90861151cfba4cb1b60734d422df3a9ab3dce606983af97fabff66aac1c4733167a6b65a221da9522488cfd59ce5901105566f5402ba475dab88484868ec48344e5b64f3bfe11a12ae238e7408303cf3ef06",
                 *       "M": "6c070871cebecc2ef29a76089a248d41ecc247710e851c871b8520adb06cbacf"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChangeAuthFinishRequest"];
            };
        };
        responses: {
            /** @description The password was right. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "3e18d2b9d449e7d2dc437371aad9b0a961673f434c0fe7c6a838ad46338addc52db0eac3bd161aeabe576ebafc63f20ddc0087117df782771a902a9803a752f04e0748ac0c27d3e76526d2bb5d82ca545f3989985e30ee92a6bf00d375c08d8d"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordChangeAuthFinishResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotSendCode: {
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
                 *       "email": "ann@example.test"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotSendCodeRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forgotPasswordToken": "0dabc4a29faea4bbcafd64c9b29b1f0abcdcbd5e30b689e28e933b2baed965ce"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotSendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotVerifyCode: {
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
                 *       "code": "40719528",
                 *       "forgotPasswordToken": "0dabc4a29faea4bbcafd64c9b29b1f0abcdcbd5e30b689e28e933b2baed965ce"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The account may be reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountResetToken": "e39170b98cf97291b62793584873d280d0ba2b3dfec227ae496f39e38cb43eec"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotVerifyCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionAuthStart: {
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
                 *       "email": "ann@example.test"
                 *     }
                 */
                "application/json": components["schemas"]["SessionAuthStartRequest"];
            };
        };
        responses: {
            /** @description The client may go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "srpToken": "7af9224628722aad68a17aae037400e5f15f80826c9f4600903934c7ce2bd722",
                     *       "stretch": {
                     *         "rounds": 20000,
                     *         "salt": "851f4ae44dff03b90b293921f09fd53e12c4e3d03af205765797a6ed12e21773"
                     *       },
                     *       "srp": {
                     *         "N_bits": 2048,
                     *         "alg": "sha256",
                     *         "s": "8fbf581dfd5aadd4e9e7b3f1f4be3ada788236187fbbf2bb90a6a67db2cfe5a6",
                     *         "B": "abc51aff933da4de2f9eef205a6439497a2b4a18a05056701f2fc4e7308a5a2c621e7cab8cac6a044a71e28572c70420c5d5f7512becd0c004690979d956521143e8d8cbd0d119fb3037bf33776a9964d65f0e98f3a3d28cb5c2bc99e7c213fd3bc05bcaecf6f78aaca0177b2a7b113ba1810a90f01b1f4f69ed89b1640fb2b18726a27b2992cc03492d1199ba2ae186e683456b3f75105c26789359b4d587b01b10c743bdc244d65dcadb9fc6239679ff38cf6be75575bfb177533e6621608c46f189417d1912793f20afb6e4763d1cca7312e38f2bd0180fc95c6a69c080d0ecf8f5150c820e31aad88c630296d98f19b26dcce41d1a2afc53191e58c1e08f"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SessionAuthStartResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionAuthFinish: {
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
                 *       "srpToken": "7af9224628722aad68a17aae037400e5f15f80826c9f4600903934c7ce2bd722",
                 *       "A": "03a9ca1509b39a965c2b4abcb7258d28ec896f6c6f12fd42718d8ac82c87724d98196c7eb2cb8d031a0d2b0446eaa3f6dab6b28c69812706bb998efaff913b9d8368e4c7590c21e38b9b7c4da6d9be38c2d2e492429174b99cddb8ce1ae0e1857b54bbb21bb0305cbc25850b778130b929f8a97c212b4bcef89893ff13aab2b217ea793458b9b8281b7935d721cca885fbddbd42db4703b4204e58e2aaab4f64c46fac7906dc1f64dd36de39df63bc75b253803a5215ebaf027965cba5ee0897a834ddf3736afb5193bd9eb0b8a6a59b04b5209cc6977d9de029cad565bca5bb80d171d79789cc38aaa5d13b9f49db6326f36cf6ebe4c5a4e53ba7911bfe0a23",
                 *       "M": "7527aeb375a2084f9d52baf7854183fbeed92174b208c750baa30c117fe1b6eb"
                 *     }
                 */
                "application/json": components["schemas"]["SessionAuthFinishRequest"];
            };
        };
        responses: {
            /** @description The password was right, and the session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "fc145a874ba8eb4510f672e95f312b8a503f6654de8bc9120aa6681cf066aeeced044e721b35e79bb60ef513b2a4621f4cda029935282ee3cc8b4ef721985b3db3a0a13d51c93398eef7e6c999bd4175519409566c48b52590662aca211cad9d"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionAuthFinishResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["SessionStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionDestroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SessionDestroyRequest"];
            };
        };
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["SessionDestroyResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
