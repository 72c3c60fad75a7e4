var i2=M=>{throw TypeError(M)};var b1=(M,V,C)=>V.has(M)||i2("Cannot "+C);var s=(M,V,C)=>(b1(M,V,"read from private field"),C?C.call(M):V.get(M)),u=(M,V,C)=>V.has(M)?i2("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),c=(M,V,C,H)=>(b1(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),o=(M,V,C)=>(b1(M,V,"access private method"),C);var o2=(M,V,C,H)=>({set _(L){c(M,V,L,C)},get _(){return s(M,V,H)}});var m1=globalThis,n1=m1.ShadowRoot&&(m1.ShadyCSS===void 0||m1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,B1=Symbol(),A2=new WeakMap,K=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==B1)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(n1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=A2.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&A2.set(C,V))}return V}toString(){return this.cssText}},a2=M=>new K(typeof M=="string"?M:M+"",void 0,B1),j=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,r)=>H+(e=>{if(e._$cssResult$===!0)return e.cssText;if(typeof e=="number")return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[r+1],M[0]);return new K(C,M,B1)},d2=(M,V)=>{if(n1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=m1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},P1=n1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return a2(C)})(M):M;var{is:Q5,defineProperty:z5,getOwnPropertyDescriptor:q5,getOwnPropertyNames:K5,getOwnPropertySymbols:j5,getPrototypeOf:X5}=Object,v1=globalThis,p2=v1.trustedTypes,Y5=p2?p2.emptyScript:"",J5=v1.reactiveElementPolyfillSupport,X=(M,V)=>M,T1={toAttribute(M,V){switch(V){case Boolean:M=M?Y5:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},n2=(M,V)=>!Q5(M,V),m2={attribute:!0,type:String,converter:T1,reflect:!1,useDefault:!1,hasChanged:n2};Symbol.metadata??=Symbol("metadata"),v1.litPropertyMetadata??=new WeakMap;var w=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=m2){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&z5(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:r}=q5(this.prototype,V)??{get(){return this[C]},set(e){this[C]=e}};return{get:L,set(e){let A=L?.call(this);r?.call(this,e),this.requestUpdate(V,A,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??m2}static _$Ei(){if(this.hasOwnProperty(X("elementProperties")))return;let V=X5(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(X("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(X("properties"))){let C=this.properties,H=[...K5(C),...j5(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(P1(L))}else V!==void 0&&C.push(P1(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d2(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let r=(H.converter?.toAttribute!==void 0?H.converter:T1).toAttribute(C,H.type);this._$Em=V,r==null?this.removeAttribute(L):this.setAttribute(L,r),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let r=H.getPropertyOptions(L),e=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:T1;this._$Em=L;let A=e.fromAttribute(C,r.type);this[L]=A??this._$Ej?.get(L)??A,this._$Em=null}}requestUpdate(V,C,H,L=!1,r){if(V!==void 0){let e=this.constructor;if(L===!1&&(r=this[V]),H??=e.getPropertyOptions(V),!((H.hasChanged??n2)(r,C)||H.useDefault&&H.reflect&&r===this._$Ej?.get(V)&&!this.hasAttribute(e._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:r},e){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,e??C??this[V]),r!==!0||e!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,r]of this._$Ep)this[L]=r;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,r]of H){let{wrapped:e}=r,A=this[L];e!==!0||this._$AL.has(L)||A===void 0||this.C(L,void 0,r,A)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};w.elementStyles=[],w.shadowRootOptions={mode:"open"},w[X("elementProperties")]=new Map,w[X("finalized")]=new Map,J5?.({ReactiveElement:w}),(v1.reactiveElementVersions??=[]).push("2.1.2");var N1=globalThis,v2=M=>M,l1=N1.trustedTypes,l2=l1?l1.createPolicy("lit-html",{createHTML:M=>M}):void 0,c2="$lit$",b=`lit$${Math.random().toFixed(9).slice(2)}$`,h2="?"+b,C3=`<${h2}>`,_=document,J=()=>_.createComment(""),C1=M=>M===null||typeof M!="object"&&typeof M!="function",W1=Array.isArray,H3=M=>W1(M)||typeof M?.[Symbol.iterator]=="function",R1=`[ 	
\f\r]`,Y=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,x2=/-->/g,Z2=/>/g,R=RegExp(`>|${R1}(?:([^\\s"'>=/]+)(${R1}*=${R1}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),u2=/'/g,s2=/"/g,O2=/^(?:script|style|textarea|title)$/i,I1=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),t=I1(1),F3=I1(2),_3=I1(3),D=Symbol.for("lit-noChange"),i=Symbol.for("lit-nothing"),S2=new WeakMap,F=_.createTreeWalker(_,129);function g2(M,V){if(!W1(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return l2!==void 0?l2.createHTML(V):V}var V3=(M,V)=>{let C=M.length-1,H=[],L,r=V===2?"<svg>":V===3?"<math>":"",e=Y;for(let A=0;A<C;A++){let a=M[A],n,p,d=-1,Z=0;for(;Z<a.length&&(e.lastIndex=Z,p=e.exec(a),p!==null);)Z=e.lastIndex,e===Y?p[1]==="!--"?e=x2:p[1]!==void 0?e=Z2:p[2]!==void 0?(O2.test(p[2])&&(L=RegExp("</"+p[2],"g")),e=R):p[3]!==void 0&&(e=R):e===R?p[0]===">"?(e=L??Y,d=-1):p[1]===void 0?d=-2:(d=e.lastIndex-p[2].length,n=p[1],e=p[3]===void 0?R:p[3]==='"'?s2:u2):e===s2||e===u2?e=R:e===x2||e===Z2?e=Y:(e=R,L=void 0);let x=e===R&&M[A+1].startsWith("/>")?" ":"";r+=e===Y?a+C3:d>=0?(H.push(n),a.slice(0,d)+c2+a.slice(d)+b+x):a+b+(d===-2?A:x)}return[g2(M,r+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},H1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let r=0,e=0,A=V.length-1,a=this.parts,[n,p]=V3(V,C);if(this.el=M.createElement(n,H),F.currentNode=this.el.content,C===2||C===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(L=F.nextNode())!==null&&a.length<A;){if(L.nodeType===1){if(L.hasAttributes())for(let d of L.getAttributeNames())if(d.endsWith(c2)){let Z=p[e++],x=L.getAttribute(d).split(b),f=/([.?@])?(.*)/.exec(Z);a.push({type:1,index:r,name:f[2],strings:x,ctor:f[1]==="."?_1:f[1]==="?"?D1:f[1]==="@"?E1:I}),L.removeAttribute(d)}else d.startsWith(b)&&(a.push({type:6,index:r}),L.removeAttribute(d));if(O2.test(L.tagName)){let d=L.textContent.split(b),Z=d.length-1;if(Z>0){L.textContent=l1?l1.emptyScript:"";for(let x=0;x<Z;x++)L.append(d[x],J()),F.nextNode(),a.push({type:2,index:++r});L.append(d[Z],J())}}}else if(L.nodeType===8)if(L.data===h2)a.push({type:2,index:r});else{let d=-1;for(;(d=L.data.indexOf(b,d+1))!==-1;)a.push({type:7,index:r}),d+=b.length-1}r++}}static createElement(V,C){let H=_.createElement("template");return H.innerHTML=V,H}};function W(M,V,C=M,H){if(V===D)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,r=C1(V)?void 0:V._$litDirective$;return L?.constructor!==r&&(L?._$AO?.(!1),r===void 0?L=void 0:(L=new r(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=W(M,L._$AS(M,V.values),L,H)),V}var F1=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??_).importNode(C,!0);F.currentNode=L;let r=F.nextNode(),e=0,A=0,a=H[0];for(;a!==void 0;){if(e===a.index){let n;a.type===2?n=new V1(r,r.nextSibling,this,V):a.type===1?n=new a.ctor(r,a.name,a.strings,this,V):a.type===6&&(n=new $1(r,this,V)),this._$AV.push(n),a=H[++A]}e!==a?.index&&(r=F.nextNode(),e++)}return F.currentNode=_,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},V1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=i,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=W(this,V,C),C1(V)?V===i||V==null||V===""?(this._$AH!==i&&this._$AR(),this._$AH=i):V!==this._$AH&&V!==D&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):H3(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==i&&C1(this._$AH)?this._$AA.nextSibling.data=V:this.T(_.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=H1.createElement(g2(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let r=new F1(L,this),e=r.u(this.options);r.p(C),this.T(e),this._$AH=r}}_$AC(V){let C=S2.get(V.strings);return C===void 0&&S2.set(V.strings,C=new H1(V)),C}k(V){W1(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let r of V)L===C.length?C.push(H=new M(this.O(J()),this.O(J()),this,this.options)):H=C[L],H._$AI(r),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=v2(V).nextSibling;v2(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},I=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,r){this.type=1,this._$AH=i,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=r,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=i}_$AI(V,C=this,H,L){let r=this.strings,e=!1;if(r===void 0)V=W(this,V,C,0),e=!C1(V)||V!==this._$AH&&V!==D,e&&(this._$AH=V);else{let A=V,a,n;for(V=r[0],a=0;a<r.length-1;a++)n=W(this,A[H+a],C,a),n===D&&(n=this._$AH[a]),e||=!C1(n)||n!==this._$AH[a],n===i?V=i:V!==i&&(V+=(n??"")+r[a+1]),this._$AH[a]=n}e&&!L&&this.j(V)}j(V){V===i?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},_1=class extends I{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===i?void 0:V}},D1=class extends I{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==i)}},E1=class extends I{constructor(V,C,H,L,r){super(V,C,H,L,r),this.type=5}_$AI(V,C=this){if((V=W(this,V,C,0)??i)===D)return;let H=this._$AH,L=V===i&&H!==i||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,r=V!==i&&(H===i||L);L&&this.element.removeEventListener(this.name,this,H),r&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},$1=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){W(this,V)}};var L3=N1.litHtmlPolyfillSupport;L3?.(H1,V1),(N1.litHtmlVersions??=[]).push("3.3.3");var f2=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let r=C?.renderBefore??null;H._$litPart$=L=new V1(V.insertBefore(J(),r),r,void 0,C??{})}return L._$AI(M),L};var U1=globalThis,B=class extends w{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=f2(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return D}};B._$litElement$=!0,B.finalized=!0,U1.litElementHydrateSupport?.({LitElement:B});var M3=U1.litElementPolyfillSupport;M3?.({LitElement:B});(U1.litElementVersions??=[]).push("4.2.2");var k2=j`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--error-color, #b3261e);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--error-color, #b3261e);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var x1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it"};var w2={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui"};var t3={en:x1,fr:w2};function O(M,V,C={}){return(t3[M.slice(0,2)]??x1)[V].replace(/\{(\w+)\}/g,(L,r)=>String(C[r]??L))}function h(M){return M in x1}var y2=new Map;function G1(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,r=y2.get(L);return r||(r=new Intl.DateTimeFormat(M,{...C,timeZone:V}),y2.set(L,r)),r.format(H*1e3)}var L1=" ";function y(M,V,C){let H=G1("en-GB",V,{hour:"2-digit",minute:"2-digit"},C);if(!M.startsWith("fr"))return H;let[L,r]=H.split(":"),e=`${Number(L)}${L1}h`;return r==="00"?e:`${e}${L1}${r}`}function M1(M,V,C,H){return G1(M,V,{weekday:H,day:"numeric",month:H},C)}function Z1(M,V){return G1("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function k(M,V,C,H){let L=y(M,V,C);return Z1(V,C)===Z1(V,H)?L:`${M1(M,V,C,"short")} ${L}`}function u1(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${L1}min`;let C=V%60,H=`${Math.floor(V/60)}${L1}h`;return C?`${H}${L1}${String(C).padStart(2,"0")}`:H}function U(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var i3={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},o3={site:"edit_site_help",dashboard:"edit_dashboard_help"};function A3(){return document.querySelector("home-assistant")?.hass}async function b2(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function s1(M){let V=A3(),C=await b2(V),H=M==="site"?d3(C):B2(C),L=r=>O(V?.language??"en",r);return{schema:[{name:M,required:M==="space",selector:a3(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:r=>L(i3[r.name]),computeHelper:r=>{let e=o3[r.name];return e?L(e):void 0}}}function a3(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function d3(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function B2(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function P2(M){let[V]=B2(await b2(M));return V?{space:V.value}:{}}function T2(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}function r1(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var R2=new WeakMap;function F2(M){let V=R2.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return R2.set(M.entities,C),C}var _2="faitout/desk/",p3=150,m3=6e4,P,e1,G,S1,D2,S=class extends B{constructor(){super();u(this,S1);u(this,P);u(this,e1);u(this,G,0);this.wrong="",this.busy=!1,this.isLost=!1}static getConfigForm(){return s1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=T2(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),c(this,e1,setInterval(()=>this.askSoon(),m3)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,e1)),clearTimeout(s(this,P)),c(this,P,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:F2(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&o(this,S1,D2).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){s(this,P)===void 0&&c(this,P,setTimeout(()=>{c(this,P,void 0),this.askNow()},this.answer?p3:0))}async askNow(){if(!this.hass||!this.config)return;let C=++o2(this,G)._,{type:H,...L}=this.question();try{let r=await this.hass.callWS({type:_2+H,...L});if(C!==s(this,G))return;this.answer=r,this.isLost=!1}catch(r){if(C!==s(this,G))return;this.isLost=!0,this.answer||(this.wrong=r1(r))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:_2+C,...H})}catch(L){this.wrong=r1(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return O(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1;return t`<ha-card class="card">
      ${C?t`<p role="status" class="wrong">${this.say("away")}</p>`:i}
      ${this.wrong?t`<p role="alert" class="wrong">${this.wrong}</p>`:i}
      ${this.answer?t`<div class=${C?"away":""}>${this.content(this.answer)}</div>`:this.wrong?i:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};P=new WeakMap,e1=new WeakMap,G=new WeakMap,S1=new WeakSet,D2=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},S.styles=[k2],S.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},busy:{state:!0},isLost:{state:!0}};var E2="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var $2="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var N2="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var Q1="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var W2="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var I2="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var z1="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var U2="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var G2="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var Q2="M1,21H23L12,2";var n3={free:[Q1,"var(--free)"],soon:[W2,"var(--soon)"],awaiting:[G2,"var(--awaited)"],occupied:[E2,"var(--taken)"],closed:[U2,"var(--quiet)"],out_of_service:[Q2,"var(--quiet)"],unsure:[$2,"var(--quiet)"],unknown:[z1,"var(--quiet)"]},c1=N2,z2=I2,q2=Q1;function E(M,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function t1(M){let[V,C]=n3[M]??[z1,"var(--quiet)"];return E(V,C)}var v3=["now","today","later"],l3=["reset_alarm"],o1,g,K2,j2,X2,Y2,J2,h1,i1=class extends S{constructor(){super(...arguments);u(this,g);u(this,o1);u(this,h1,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),c(this,o1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,o1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(r=>r.concerns.map(e=>({...e,site:r.site}))),L=C.sites.filter(r=>!r.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${H.length===0&&L.length===0?t`<p class="row">${E(q2,"var(--free)")} ${this.say("all_in_order")}</p>`:i}
      ${L.map(r=>t`<p class="quiet">${this.say("not_known_yet",{site:r.name})}</p>`)}
      ${v3.map(r=>{let e=H.filter(A=>A.urgency===r);return e.length===0?i:t`<h3>${this.say(`urgency_${r}`)}</h3>
              <ul>
                ${e.map(A=>o(this,g,K2).call(this,A))}
              </ul>`})}
    </div>`}};o1=new WeakMap,g=new WeakSet,K2=function(C){let H=Intl.DateTimeFormat().resolvedOptions().timeZone,L=C.since===null?i:t` · ${this.say("since",{time:k(this.language,H,C.since,this.now)})}`,r=C.due===null?i:t` · <strong>${U(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${E(c1,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${r}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${o(this,g,j2).call(this,C)}
      ${this.mended?.key===C.key&&this.mending?o(this,g,Y2).call(this,this.mending):i}
    </li>`},j2=function(C){let H=`deed_${C.deed}`;return C.deed===null||!h(H)?i:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>o(this,g,X2).call(this,C)}
    >
      ${this.say(H)}
    </button>`},X2=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&l3.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},Y2=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:i}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>o(this,g,J2).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${s(this,h1)}>${this.say("leave_it")}</button>
      </div>
    </div>`},J2=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let r=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=r?.flow_id?r:void 0},h1=new WeakMap,i1.properties={...S.properties,mending:{state:!0},mended:{state:!0}};var x3=["awaiting","soon"];function V5(M){let V=M.spaces.filter(r=>C5(r)).sort((r,e)=>H5(r)-H5(e)||r.name.localeCompare(e.name)),C=M.spaces.filter(r=>!C5(r)),H=C.filter(r=>r.told==="occupied"),L=new Map;for(let r of C)r.told!=="occupied"&&L.set(r.told,[...L.get(r.told)??[],r]);return{first:V,used:H,quiet:L}}function C5(M){return M.release!==null||M.undo_until!==null||x3.includes(M.told)}function H5(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function L5(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var u3=["held_open","failed","emergency","unknown"],s3=[15,30,60,120],d1,v,M5,r5,e5,t5,i5,o5,A5,a5,q1,d5,K1,p5,m5,j1,A1,X1,n5,a1=class extends S{constructor(){super();u(this,v);u(this,d1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),c(this,d1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(s(this,d1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>o(this,v,M5).call(this,H))}`}};d1=new WeakMap,v=new WeakSet,M5=function(C){let{first:H,used:L,quiet:r}=V5(C),e=[...H,...L],A=this.showsAll.includes(C.site)?e:e.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${o(this,v,r5).call(this,C)}</p>
      ${o(this,v,e5).call(this,C)}
      <ul>
        ${A.map(a=>o(this,v,o5).call(this,C,a))}
        ${e.length>A.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:e.length-A.length})}
                </button>
              </li>`:i}
        ${[...r].map(([a,n])=>o(this,v,a5).call(this,C,a,n))}
        ${C.doors.map(a=>o(this,v,p5).call(this,C,a))}
      </ul>
    </section>`},r5=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:y(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:k(this.language,C.zone,C.until,this.now)})},e5=function(C){if(C.attention===0)return i;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${E(c1,"var(--soon)")} ${H}
    </button>`},t5=function(C){if(C.is_walk_in)return this.say("told_walk_in");let H=`told_${C.told}`;return h(H)?this.say(H):C.told},i5=function(C,H){return H.release!==null?this.say("given_back_in",{time:U(H.release-this.now)}):H.until===null||H.until-this.now>86400?"":this.say("until",{time:k(this.language,C.zone,H.until,this.now)})},o5=function(C,H){let L=`${C.site}/${H.space}`,r=this.opened===L,e=o(this,v,A5).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${r}
          @click=${()=>{this.opened=r?"":L}}
        >
          ${t1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[o(this,v,t5).call(this,H),o(this,v,i5).call(this,C,H)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${e?t`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(e.label)}: ${H.name}"
                @click=${()=>o(this,v,X1).call(this,C,H,e.act)}
              >
                ${this.say(e.label)}
              </button>`:i}
      </div>
      ${r?o(this,v,j1).call(this,C,H):i}
    </li>`},A5=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},a5=function(C,H,L){let r=`told_${H}`,e=h(r)?this.say(r):H,A=L.find(p=>this.opened===`${C.site}/${p.space}`),a=L5(L),n=a.find(({kind:p})=>o(this,v,q1).call(this,C,H,p));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${t1(H)} <span class="quiet">${e}</span>
        ${a.map(p=>p.isMany?o(this,v,d5).call(this,C,H,p):p.spaces.map(d=>o(this,v,K1).call(this,C,d)))}
      </div>
      ${n?t`<div class="row">${n.spaces.map(p=>o(this,v,K1).call(this,C,p))}</div>`:i}
      ${A?o(this,v,j1).call(this,C,A):i}
    </li>`},q1=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},d5=function(C,H,{kind:L,spaces:r}){let e=`many_${L}`,A=o(this,v,q1).call(this,C,H,L);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${A}
      @click=${()=>{this.spread=A?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(h(e)?e:"many_of_a_kind",{count:r.length})} ▾
    </button>`},K1=function(C,H){let L=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},p5=function(C,H){let L=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${E(z2,u3.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,h(L)?this.say(L):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>o(this,v,m5).call(this,C,H)}
            >
              ${this.say("open_door")}
            </button>`:i}
    </li>`},m5=async function(C,H){confirm(this.say("sure_to_open",{door:H.name}))&&await this.carryOut("open_door",{site:C.site,door:H.door})},j1=function(C,H){let L=H.book_until===null?0:(H.book_until-this.now)/60,r=e=>H.acts.includes(e);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:i}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:i}
      <div class="row" role="group" aria-label=${H.name}>
        ${r("book")?s3.filter(e=>e<=L).map(e=>t`<button
                  ?disabled=${this.busy}
                  @click=${()=>o(this,v,n5).call(this,C,H,e)}
                >
                  ${this.say("book_for",{length:u1(e)})}
                </button>`):i}
        ${r("here")?o(this,v,A1).call(this,C,H,"check_in","they_are_here"):i}
        ${r("extend")?o(this,v,A1).call(this,C,H,"extend","extend"):i}
        ${r("end")?o(this,v,A1).call(this,C,H,"end","end"):i}
        ${r("undo")?o(this,v,A1).call(this,C,H,"undo","undo"):i}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},A1=function(C,H,L,r){return t`<button ?disabled=${this.busy} @click=${()=>o(this,v,X1).call(this,C,H,L)}>
      ${this.say(r)}
    </button>`},X1=async function(C,H,L){if(L==="end"&&!confirm(this.say("sure_to_end")))return;let r=L==="undo"?void 0:(H.booking??H.next)?.booking_id;await this.carryOut("act",{site:C.site,space:H.space,act:L,...r?{booking_id:r}:{}})},n5=async function(C,H,L){await this.carryOut("book",{site:C.site,space:H.space,minutes:L})},a1.properties={...S.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var S3=[15,30,60,120],l,v5,l5,x5,Z5,u5,s5,S5,c5,h5,O1,O5,g5,g1=class extends S{constructor(){super(...arguments);u(this,l)}static getConfigForm(){return s1("space")}static getStubConfig(C){return P2(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${t1(C.told)}
        <strong>${o(this,l,v5).call(this,C)}</strong>
        <span class="quiet">${o(this,l,l5).call(this,C)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:i}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${o(this,l,x5).call(this,C)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${o(this,l,Z5).call(this,C)}</div>
      ${o(this,l,u5).call(this,C)} ${o(this,l,s5).call(this,C)} ${o(this,l,S5).call(this,C)} ${o(this,l,c5).call(this,C)}
      ${o(this,l,h5).call(this,C)}
    `}};l=new WeakSet,v5=function(C){if(C.is_walk_in)return this.say("told_walk_in");let H=`told_${C.told}`;return h(H)?this.say(H):C.told},l5=function(C){return C.release!==null?this.say("given_back_in",{time:U(C.release-this.now)}):C.until===null||C.until-this.now>86400?"":this.say("until",{time:k(this.language,C.zone,C.until,this.now)})},x5=function(C){let H=(r,e)=>e===null?i:t`<p>
            ${this.say(r)} ${y(this.language,C.zone,e.start)} –
            ${y(this.language,C.zone,e.end)} ${e.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):i}`},Z5=function(C){let H=C.book_until===null?0:(C.book_until-this.now)/60,L=A=>C.acts.includes(A),r=(C.booking??C.next)?.booking_id,e=(A,a,n)=>t`<button ?disabled=${this.busy} @click=${()=>o(this,l,O1).call(this,C,A,n)}>
        ${this.say(a)}
      </button>`;return[L("here")?e("check_in","they_are_here",r):i,L("undo")?e("undo","undo"):i,L("extend")?e("extend","extend",r):i,L("end")?e("end","end",r):i,...(L("book")?S3:[]).filter(A=>A<=H).map(A=>t`<button ?disabled=${this.busy} @click=${()=>o(this,l,O5).call(this,C,A)}>
            ${this.say("book_for",{length:u1(A)})}
          </button>`)]},u5=function(C){if(!C.rights.includes("service"))return i;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[r,e]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>o(this,l,O1).call(this,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>o(this,l,O1).call(this,C,r)}>${this.say(e)}</button>
    </div>`},s5=function(C){return C.doors.length===0?i:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0">${this.pair(H.name,h(L)?this.say(L):H.status)}</span>
            ${C.rights.includes("access")?t`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>o(this,l,g5).call(this,C,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:i}
          </li>`})}
      </ul>`},S5=function(C){if(!C.light&&!C.heat)return i;let H=(L,r)=>{let e=`${L}_${r}`;return h(e)?this.say(e):r};return t`<h3>${this.say("comfort")}</h3>
      ${C.light?t`<p>${this.pair(this.say("light"),H("light",C.light.mode))}</p>`:i}
      ${C.heat?t`<p>
              ${this.pair(this.say("heat"),H("heat",C.heat.mode))}
              ${C.heat.temperature===null?i:t`${C.heat.temperature} °C`}
            </p>`:i}`},c5=function(C){return C.sensors.length===0?i:t`<h3>${this.say("sensors")}</h3>
      <ul>
        ${C.sensors.map(H=>t`<li class=${H.works?"quiet":"wrong"}>
            ${this.pair(H.name,H.works?this.say("works"):H.health??"")}
          </li>`)}
      </ul>`},h5=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:i}
      ${C.reasons.map(H=>t`<p>
            <strong>${k(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:i}`)}`:i},O1=async function(C,H,L){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let r=L?{booking_id:L}:{};await this.carryOut("act",{site:C.site,space:C.space,act:H,...r})},O5=async function(C,H){await this.carryOut("book",{site:C.site,space:C.space,minutes:H})},g5=async function(C,H){confirm(this.say("sure_to_open",{door:H.name}))&&await this.carryOut("open_door",{site:C.site,door:H.door})};var J1="faitout",f1=class extends HTMLElement{static async generate(V,C){try{return c3(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${O(C.language,"away")}

${r1(H)}`;return{views:[{title:O(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function c3(M){let[,V]=location.pathname.split("/");return V?Y1(M,V):M}function Y1(M,V){if(Array.isArray(M))return M.map(L=>Y1(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,r])=>[L,Y1(r,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function f5(M,V=[]){if(M.open.length===0&&V.length===0)return{start:M.start,end:M.end};let C=[...M.open.map(([r,e])=>({start:r,end:e})),...V],H=Math.min(...C.map(r=>r.start)),L=Math.max(...C.map(r=>r.end));return{start:Math.max(M.start,M.start+y5(H-M.start,3600)-3600),end:Math.min(M.end,M.start+h3(L-M.start,3600)+3600)}}function $(M,V){return(V-M.start)/3600*48}function C2(M,V){return M.start+V/48*3600}function H2(M,V){return M.start+Math.round((V-M.start)/900)*900}function V2(M){let V=[];for(let C=M.start;C<M.end;C+=3600)V.push(C);return V}function k5(M,V,C){let H=H2(M,V.start+C);return{start:H,end:H+(V.end-V.start)}}function w5(M,V,C){let H=Math.max(V.start+900,H2(M,V.end+C));return{start:V.start,end:H}}function L2(M,V,C){let H=M.start+y5(Math.min(V,C)-M.start,900),L=H2(M,Math.max(V,C));return{start:H,end:Math.max(L,H+2*900)}}function y5(M,V){return Math.floor(M/V)*V}function h3(M,V){return Math.ceil(M/V)*V}var g3=350,f3=6,k1=86400,z,m,b5,B5,p1,P5,y1,M2,T5,R5,F5,r2,N,w1,_5,D5,q,E5,e2,$5,N5,W5,t2,I5,Q=class extends S{constructor(){super();u(this,m);u(this,z);u(this,p1,!1);u(this,y1,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});u(this,q,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(s(this,z)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=o(this,m,b5).call(this,C),L=C.sites[0]?.days[0];return!L||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${o(this,m,B5).call(this,C,L)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${o(this,m,T5).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?o(this,m,$5).call(this,this.sheet):i}
    `}updated(C){if(super.updated(C),s(this,p1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(c(this,p1,!0),H.scrollTop=L.offsetTop-48)}};z=new WeakMap,m=new WeakSet,b5=function(C){let H=C.sites.length>1,L=C.sites.flatMap(A=>A.spaces.map(a=>({site:A,space:a})));if(this.mode==="day")return L.flatMap(({site:A,space:a})=>{let n=A.days[0],p=H?A.name:"";return n?[{site:A,space:a,day:n,title:a.name,place:p}]:[]});let r=A=>`${A.site.site}/${A.space.space}`,e=L.find(A=>r(A)===this.chosen)??L[0];return e?e.site.days.map(A=>({...e,day:A,title:M1(this.language,e.site.zone,A.start+k1/2,"short"),place:""})):[]},B5=function(C,H){let L=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,e=A=>{o(this,m,M2).call(this,Z1(L,H.start+k1/2+A*k1))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>e(-r)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${M1(this.language,L,H.start+k1/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>e(r)}>›</button>
      <button @click=${()=>o(this,m,M2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${s(this,y1)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?o(this,m,P5).call(this,C):i}
    </div>`},p1=new WeakMap,P5=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let r=`${H.site}/${L.space}`;return t`<option value=${r} ?selected=${r===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},y1=new WeakMap,M2=function(C){this.date=C,this.askNow()},T5=function(C){let H=C.map(p=>f5(p.day)),L=Math.min(...C.map((p,d)=>(H[d]?.start??0)-p.day.start)),r=Math.max(...C.map((p,d)=>(H[d]?.end??0)-p.day.start)),e=p=>({start:p.day.start+L,end:Math.min(p.day.end,p.day.start+r)}),[A]=C;if(!A)return t``;let a=e(A),n=$(a,a.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(p=>t`<div class="head">
          ${p.title}${p.place?t`<small>${p.place}</small>`:i}
        </div>`)}
      <div class="hours" style="height:${n}px" aria-hidden="true">
        ${V2(a).map((p,d)=>t`<span style="top:${Math.max(8,$(a,p))}px"
              >${d===0&&L>0?"":y(this.language,A.site.zone,p)}</span
            >`)}
      </div>
      ${C.map(p=>o(this,m,R5).call(this,p,e(p),n))}
    </div>`},R5=function(C,H,L){let{space:r,day:e}=C,A=(d,Z)=>Z>H.start&&d<H.end,a=(d,Z)=>{let x=$(H,Math.max(d,H.start));return`top:${x}px;height:${Math.max(4,$(H,Math.min(Z,H.end))-x)}px`},n=r.bookings.filter(d=>d.stage!=="cancelled"&&A(d.start,d.end)),p=this.drag?.column===C;return t`<div
      class="column ${p?"dragged":""}"
      style="height:${L}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${d=>o(this,m,w1).call(this,d,C,H)}
    >
      ${V2(H).map(d=>t`<div class="hour" style="top:${$(H,d)}px"></div>`)}
      ${w3(e,H).map(d=>t`<div class="shut" style=${a(d.start,d.end)}></div>`)}
      ${r.used.filter(([d,Z])=>A(d,Z)).map(([d,Z])=>t`<div class="used" style=${a(d,Z)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${$(H,this.now)}px"></div>`:i}
      ${n.map(d=>o(this,m,F5).call(this,C,d,H,a(d.start,d.end)))}
      ${p&&this.drag?.hasMoved?t`<div class="ghost" style=${a(this.drag.span.start,this.drag.span.end)}>
              ${o(this,m,N).call(this,C,this.drag.span)}
            </div>`:i}
    </div>`},F5=function(C,H,L,r){let e=o(this,m,r2).call(this,H),A=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${r}
      aria-label="${o(this,m,N).call(this,C,H)} ${C.title} ${A} ${e}"
      @pointerdown=${a=>o(this,m,w1).call(this,a,C,L,H)}
      @click=${()=>o(this,m,E5).call(this,C,H)}
    >
      ${o(this,m,N).call(this,C,H)}<br /><span class="name">${A}</span> ${e}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${a=>o(this,m,w1).call(this,a,C,L,H,"length")}
            ></span>`:i}
    </button>`},r2=function(C){let H=`stage_${C.stage}`;return h(H)?this.say(H):C.stage},N=function(C,H){let L=r=>y(this.language,C.site.zone,r);return`${L(H.start)}–${L(H.end)}`},w1=function(C,H,L,r,e=r?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||r&&!r.may_move)return;let a=C.currentTarget.closest(".column");if(!a)return;let n=a.getBoundingClientRect().top,p=C2(L,C.clientY-n),d={kind:e,column:H,booking:r,from:p,range:L,span:r?{start:r.start,end:r.end}:L2(L,p,p),hasMoved:!1};o(this,m,_5).call(this,C,a,d)},_5=function(C,H,L){let r=C.pointerType!=="mouse",e=!r,A=x=>{e&&x.preventDefault()},a=x=>{if(x.pointerId!==C.pointerId)return;let f=Math.hypot(x.clientX-C.clientX,x.clientY-C.clientY)>f3;if(!e){f&&n();return}if(f||this.drag?.hasMoved){let G5=H.getBoundingClientRect().top;this.drag=k3(L,C2(L.range,x.clientY-G5))}},n=()=>{clearTimeout(s(this,z)),window.removeEventListener("pointermove",a),window.removeEventListener("pointerup",p),window.removeEventListener("pointercancel",d),window.removeEventListener("keydown",Z),H.removeEventListener("touchmove",A)},p=x=>{if(x.pointerId!==C.pointerId)return;n();let f=this.drag;this.drag=void 0,f?.hasMoved&&o(this,m,D5).call(this,f)},d=()=>{n(),this.drag=void 0},Z=x=>{x.key==="Escape"&&d()};window.addEventListener("pointermove",a),window.addEventListener("pointerup",p),window.addEventListener("pointercancel",d),window.addEventListener("keydown",Z),H.addEventListener("touchmove",A,{passive:!1}),r&&c(this,z,setTimeout(()=>{e=!0,this.drag={...L,hasMoved:L.kind==="book"},navigator.vibrate?.(20)},g3))},D5=async function(C){c(this,q,!0),setTimeout(()=>{c(this,q,!1)}),C.booking?await o(this,m,e2).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},q=new WeakMap,E5=function(C,H){s(this,q)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},e2=async function(C,H,L){if(L.start===H.start&&L.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:L.start,end:L.end})&&(this.told=this.say("moved_to",{times:o(this,m,N).call(this,C,L)}))},$5=function(C){let{column:H,booking:L,span:r}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${e=>{e.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${M1(this.language,H.site.zone,r.start,"long")}</strong>
        ${o(this,m,N).call(this,H,r)}
      </p>
      ${L?o(this,m,I5).call(this,H,L):o(this,m,N5).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},N5=function(C){let H=(L,r)=>{let e={start:C.span.start+L,end:C.span.end+r};e.end-e.start>=900&&(this.sheet={...C,span:e})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${o(this,m,t2).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>o(this,m,W5).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},W5=async function(C){let{column:H,span:L}=C,r=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:L.start,minutes:Math.round((L.end-L.start)/60),title:r})&&(this.told=this.say("booked_for",{times:o(this,m,N).call(this,H,L)}),this.sheet=void 0)},t2=function(C){let H=(L,r,e)=>t`<button ?disabled=${this.busy} @click=${()=>C(r,e)}>${this.say(L)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},I5=function(C,H){let L=C.site.zone,r=n=>k(this.language,L,n,this.now),e={site:C.site.site,space:C.space.space},A=async n=>{await this.carryOut("act",{...e,act:n,booking_id:H.booking_id}),this.sheet=void 0},a=async(n,p)=>{await o(this,m,e2).call(this,C,H,{start:H.start+n,end:Math.max(H.start+n+900,H.end+p)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:i}
      <p><strong>${o(this,m,r2).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:r(H.checked_in_at)})}</p>`:i}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:r(H.ended_at)})}</p>`:i}
      ${H.reason?t`<p>${H.reason}</p>`:i}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:i}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:i}
      ${H.may_move?o(this,m,t2).call(this,a):i}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>A("undo")}>
                ${this.say("undo")}
              </button>`:i}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>A("end")}>${this.say("end")}</button>`:i}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&A("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:i}
      </div>
    `},Q.properties={...S.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},Q.styles=[...S.styles,j`
      .scroller {
        overflow: auto;
        max-height: min(70vh, 760px);
        border: 1px solid var(--line);
        border-radius: 10px;
        position: relative;
      }
      .grid {
        display: grid;
        width: max-content;
        min-width: 100%;
      }
      .head {
        position: sticky;
        top: 0;
        z-index: 3;
        background: var(--card-background-color, #fff);
        border-bottom: 1px solid var(--line);
        padding: 6px 4px;
        font-weight: 500;
        font-size: 0.9rem;
        overflow-wrap: anywhere;
        max-height: 4.2em;
        overflow: hidden;
        box-sizing: border-box;
        width: 0;
        min-width: 100%;
      }
      .head small {
        display: block;
        font-weight: 400;
        color: var(--quiet);
      }
      .hours {
        position: sticky;
        left: 0;
        z-index: 2;
        background: var(--card-background-color, #fff);
        font-size: 0.8rem;
        color: var(--quiet);
      }
      .corner {
        left: 0;
        z-index: 4;
      }
      .hours span {
        position: absolute;
        right: 6px;
        transform: translateY(-50%);
      }
      .column {
        position: relative;
        border-left: 1px solid var(--line);
        min-width: 96px;
        touch-action: pan-x pan-y;
        user-select: none;
        -webkit-user-select: none;
      }
      .column.dragged {
        touch-action: none;
      }
      .hour,
      .shut,
      .used,
      .now {
        position: absolute;
        left: 0;
        right: 0;
        pointer-events: none;
      }
      .hour {
        border-top: 1px solid var(--line);
        opacity: 0.6;
      }
      .shut {
        background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
      }
      .now {
        border-top: 2px solid var(--taken);
        z-index: 2;
      }
      .used {
        right: auto;
        width: 6px;
        background: var(--taken);
        z-index: 1;
      }
      .booking {
        position: absolute;
        left: 8px;
        right: 3px;
        min-width: 0;
        min-height: 0;
        padding: 2px 5px;
        border-radius: 6px;
        border: 2px solid var(--primary-color, #0277bd);
        background: var(--card-background-color, #fff);
        font-size: 0.8rem;
        line-height: 1.25;
        text-align: start;
        overflow: hidden;
        display: block;
      }
      .booking.checked_in,
      .booking.completed {
        background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
      }
      .booking.released,
      .booking.unverified {
        border-style: dashed;
        border-color: var(--quiet);
      }
      .booking.released .name {
        text-decoration: line-through;
      }
      .handle {
        position: absolute;
        left: 0;
        right: 0;
        bottom: 0;
        height: 12px;
        cursor: ns-resize;
      }
      .ghost {
        position: absolute;
        left: 8px;
        right: 3px;
        border-radius: 6px;
        border: 2px dashed var(--primary-color, #0277bd);
        background: color-mix(in srgb, var(--primary-color, #0277bd) 15%, transparent);
        pointer-events: none;
        z-index: 2;
        font-size: 0.8rem;
        padding: 2px 5px;
      }
      dialog {
        border: 1px solid var(--line);
        border-radius: 14px;
        color: inherit;
        background: var(--card-background-color, #fff);
        max-width: min(92vw, 480px);
        width: 92vw;
        padding: 16px;
        box-sizing: border-box;
      }
      pre {
        white-space: pre-wrap;
        font: inherit;
      }
    `];function k3(M,V){let{range:C,booking:H,from:L}=M,r=V-L;if(!H)return{...M,span:L2(C,L,V),hasMoved:!0};let e=M.kind==="length"?w5(C,H,r):k5(C,H,r);return{...M,span:e,hasMoved:!0}}function w3(M,V){let C=[],H=V.start;for(let[L,r]of M.open)L>H&&C.push({start:H,end:Math.min(L,V.end)}),H=Math.max(H,r);return H<V.end&&C.push({start:H,end:V.end}),C}var y3={"faitout-now":a1,"faitout-week":Q,"faitout-attention":i1,"faitout-space":g1};window.customCards??=[];for(let[M,V]of Object.entries(y3)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.replace("faitout-",""),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${O(H,`card_${C}`)}`,description:O(H,`card_${C}_does`),preview:!1})}var U5=`ll-strategy-dashboard-${J1}`;window.customStrategies??=[];if(!window.customElements.get(U5)){let M=document.documentElement.lang||navigator.language;window.customElements.define(U5,f1),window.customStrategies.push({type:J1,strategyType:"dashboard",name:O(M,"strategy"),description:O(M,"strategy_does")})}
