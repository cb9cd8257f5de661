const BACK = 'dondoc-back';

/** Where signing in by an account of the province leads, and back. */
export const places = {
  /** Known to the service and registered at the provider. */
  sso: '/dang-nhap/tinh',
  shared: '#may-dung-chung',
  /** Kept in this tab, never in an address: nobody can be led elsewhere by a link. */
  keepBack: () => sessionStorage.setItem(BACK, location.pathname + location.search + location.hash),
  takeBack: () => {
    const back = sessionStorage.getItem(BACK);
    sessionStorage.removeItem(BACK);
    return back;
  },
};
