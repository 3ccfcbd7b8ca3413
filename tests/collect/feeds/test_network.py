"""The network: whatever a name stands for is checked before it is connected to."""

import ipaddress
import socket

import httpcore2
import pytest

from communique.collect.feeds.network import CheckedBackend, Deadline, ForbiddenAddressError, addresses_of, forbidden


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
        *("169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192"),
        *("192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1"),
        *("255.255.255.255", "192.88.99.1", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1"),
        *("2001:db8::1", "2002:7f00:1::", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "3fff::1"),
        *("5f00::1", "4000::1"),
    ],
)
def test_no_address_outside_the_public_internet_is_connected_to(address: str) -> None:
    assert forbidden(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are(address: str) -> None:
    assert forbidden(ipaddress.ip_address(address)) is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_the_check_stands_behind_the_systems_own_reading_of_a_name(host: str) -> None:
    with pytest.raises((ForbiddenAddressError, httpcore2.ConnectError)):
        CheckedBackend(Deadline(5)).connect_tcp(host, 9)


def test_one_private_address_among_public_ones_is_enough_to_refuse_a_name() -> None:
    backend = CheckedBackend(Deadline(5), resolve=lambda *_: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(ForbiddenAddressError, match=r"harbour\.example \(10\.0\.0\.1\).*--allow-private"):
        backend.connect_tcp("harbour.example", 80)


def test_a_name_is_looked_up_once_and_connected_to_at_what_was_checked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answers = iter([["127.0.0.1"]])  # a second look-up would fail
        backend = CheckedBackend(Deadline(5), allow_private=True, resolve=lambda *_: next(answers))
        stream = backend.connect_tcp("harbour.example", server.getsockname()[1])
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        stream.close()


def test_of_several_addresses_the_first_that_answers_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        backend = CheckedBackend(Deadline(5), allow_private=True, resolve=lambda *_: ["127.0.0.9", "127.0.0.1"])
        stream = backend.connect_tcp("harbour.example", server.getsockname()[1])
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        stream.close()


def test_a_name_that_nobody_knows_is_said_to_be_so() -> None:
    with pytest.raises(httpcore2.ConnectError, match=r"no name server knows nowhere\.invalid"):
        addresses_of("nowhere.invalid", 80, Deadline(20))


def test_a_deadline_that_is_over_ends_everything() -> None:
    with pytest.raises(httpcore2.TimeoutException):
        Deadline(0).left()


def test_nothing_but_tcp_is_spoken() -> None:
    with pytest.raises(NotImplementedError):
        CheckedBackend(Deadline(5)).connect_unix_socket("/run/x.sock")
