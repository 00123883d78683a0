package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestInOrderKeepsOrder(t *testing.T) {
	var got []int
	err := inOrder(t.Context(), slices.Values(numbers(200)), func(_ context.Context, i int) (int, error) {
		time.Sleep(time.Duration((i*7)%5) * time.Millisecond / 4) // later ones overtake earlier ones
		return i * i, nil
	}, func(i, square int, err error) error {
		if square != i*i || err != nil {
			t.Errorf("%d: %d, %v", i, square, err)
		}
		got = append(got, i)
		return nil
	})
	if err != nil || !slices.Equal(got, numbers(200)) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestInOrderStops(t *testing.T) {
	full := errors.New("the disk is full")
	var started atomic.Int64
	work := func(context.Context, int) (int, error) {
		started.Add(1)
		return 0, nil
	}
	err := inOrder(t.Context(), slices.Values(numbers(100000)), work, func(i, _ int, _ error) error {
		if i == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if n := started.Load(); n > 10000 {
		t.Errorf("%d items were worked on after the failure", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = inOrder(ctx, slices.Values(numbers(100000)), work, func(i, _ int, _ error) error {
		if i == 3 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
