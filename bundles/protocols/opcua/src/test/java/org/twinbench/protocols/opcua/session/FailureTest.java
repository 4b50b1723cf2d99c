package org.twinbench.protocols.opcua.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.junit.jupiter.api.Test;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

final class FailureTest {

    @Test
    void aServerWithoutRoomIsBusy() {
        assertReason(Reason.BUSY, StatusCodes.Bad_TooManySessions);
        assertReason(Reason.BUSY, StatusCodes.Bad_ServerTooBusy);
        assertReason(Reason.BUSY, StatusCodes.Bad_TcpServerTooBusy);
    }

    @Test
    void usersAndSecurityAreRefused() {
        assertReason(Reason.REFUSED, StatusCodes.Bad_UserAccessDenied);
        assertReason(Reason.REFUSED, StatusCodes.Bad_IdentityTokenRejected);
        assertReason(Reason.REFUSED, StatusCodes.Bad_CertificateUntrusted);
        assertReason(Reason.REFUSED, StatusCodes.Bad_SecurityPolicyRejected);
        assertReason(Reason.REFUSED, StatusCodes.Bad_TcpEndpointUrlInvalid);
    }

    @Test
    void aFailureWithAGoodStatusIsARefusalThatMiloMisread() {
        LinkFailure failure = Failure.of(new UaException(3), "No");
        assertEquals(Reason.REFUSED, failure.reason());
        assertTrue(failure.getMessage().startsWith("No"), failure.getMessage());
    }

    @Test
    void theRestIsUnreachable() {
        assertReason(Reason.UNREACHABLE, StatusCodes.Bad_Timeout);
        assertReason(Reason.UNREACHABLE, StatusCodes.Bad_SessionIdInvalid);
        assertEquals(
                Reason.UNREACHABLE, Failure.of(new IOException("broken pipe")).reason());
    }

    private static void assertReason(Reason reason, long status) {
        LinkFailure failure = Failure.of(new UaException(status));
        assertEquals(reason, failure.reason());
    }
}
